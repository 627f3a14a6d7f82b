package org.twinflow.auditfiles;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

@Entity
@Table(name = "audit_file")
class AuditFileRow {

    @Id
    private UUID mobility;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "document"))
    private DocumentId document;

    private int documentVersion;
    private String fileHash;
    private long fileSize;
    private int papers;
    private int settled;
    private int enclosed;
    private int purged;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "written_by"))
    private PersonId writtenBy;

    private Instant writtenAt;

    AuditFileRow(MobilityId mobility, DocumentId document, int version, Written written, PersonId by, Instant now) {
        this.mobility = mobility.id();
        this.document = document;
        this.documentVersion = version;
        this.fileHash = written.sha256();
        this.writtenBy = by;
        this.writtenAt = now;
        take(version, written, by, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected AuditFileRow() {}

    DocumentId document() {
        return document;
    }

    int documentVersion() {
        return documentVersion;
    }

    PersonId writtenBy() {
        return writtenBy;
    }

    final void take(int version, Written written, PersonId by, Instant now) {
        documentVersion = version;
        fileHash = written.sha256();
        fileSize = written.size();
        papers = written.papers();
        settled = written.settled();
        enclosed = written.enclosed();
        purged = written.purged();
        writtenBy = by;
        writtenAt = now;
    }

    AuditFile by(PersonSummary person) {
        return new AuditFile(
                document, documentVersion, fileHash, fileSize, papers, settled, enclosed, purged, person, writtenAt);
    }

    /** What an archive came to. */
    record Written(String sha256, long size, int papers, int settled, int enclosed, int purged) {}
}
