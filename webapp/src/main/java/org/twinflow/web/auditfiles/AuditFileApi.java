package org.twinflow.web.auditfiles;

import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.auditfiles.AuditFile;
import org.twinflow.auditfiles.AuditFiles;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.limits.Costly;

/** The audit file for scripts; its bytes are those of the document that it names. */
@RestController
@RequestMapping("/api/v1/mobilities/{id}/audit-file")
class AuditFileApi {

    private final AuditFiles files;

    AuditFileApi(AuditFiles files) {
        this.files = files;
    }

    @GetMapping
    AuditFileJson show(@PathVariable MobilityId id, Reader reader) {
        return AuditFileJson.of(files.of(id, reader).orElseThrow(() -> new NotFoundException(id)));
    }

    @PostMapping
    @Costly(Costly.Work.ASSEMBLY)
    AuditFileJson write(@PathVariable MobilityId id, Reader reader) {
        return AuditFileJson.of(files.write(id, reader));
    }

    /** @param completeness how many of the papers that are asked for are settled, in per cent */
    record AuditFileJson(
            String documentId,
            int version,
            String sha256,
            long size,
            int papers,
            int settled,
            int enclosed,
            int purged,
            int completeness,
            String by,
            Instant at) {

        static AuditFileJson of(AuditFile file) {
            return new AuditFileJson(
                    file.document().toString(),
                    file.version(),
                    file.sha256(),
                    file.size(),
                    file.papers(),
                    file.settled(),
                    file.enclosed(),
                    file.purged(),
                    file.completeness(),
                    file.by().name(),
                    file.at());
        }
    }
}
