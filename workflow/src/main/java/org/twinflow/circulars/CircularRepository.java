package org.twinflow.circulars;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.mobility.MobilityId;

/** Has no method that changes or removes a row. */
interface CircularRepository extends Repository<Circular, UUID> {

    Circular save(Circular circular);

    Optional<Circular> findById(UUID id);

    List<Circular> findByMobilityOrderBySentAtDesc(MobilityId mobility);
}
