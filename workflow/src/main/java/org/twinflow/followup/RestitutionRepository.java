package org.twinflow.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Has no method that changes or removes a row. */
interface RestitutionRepository extends Repository<Restitution, UUID> {

    Restitution save(Restitution restitution);

    Optional<Restitution> findById(UUID mobility);
}
