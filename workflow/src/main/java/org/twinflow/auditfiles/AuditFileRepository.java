package org.twinflow.auditfiles;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AuditFileRepository extends Repository<AuditFileRow, UUID> {

    AuditFileRow save(AuditFileRow row);

    Optional<AuditFileRow> findById(UUID mobility);
}
