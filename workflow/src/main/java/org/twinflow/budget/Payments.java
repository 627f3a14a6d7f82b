package org.twinflow.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Has no method that removes a row. */
interface Payments extends Repository<Payment, UUID> {

    Payment save(Payment payment);

    Optional<Payment> findById(UUID id);

    List<Payment> findByMobilityOrderByPaidOnAscEnteredAtAsc(UUID mobility);
}
