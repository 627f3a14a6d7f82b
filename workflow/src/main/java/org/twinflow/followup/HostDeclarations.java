package org.twinflow.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Has no method that changes or removes a row. */
interface HostDeclarations extends Repository<HostDeclaration, UUID> {

    HostDeclaration save(HostDeclaration declaration);

    Optional<HostDeclaration> findById(UUID mobility);
}
