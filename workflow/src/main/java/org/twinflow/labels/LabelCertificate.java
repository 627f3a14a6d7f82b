package org.twinflow.labels;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/** The signed facts of an award, known by a code that nobody can guess. */
@Entity
class LabelCertificate {

    @Id
    private String code;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "application"))
    private LabelApplicationId application;

    private String facts;
    private String signature;
    private Instant issuedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "document"))
    private @Nullable DocumentId document;

    LabelCertificate(LabelApplicationId application, CertificateFacts facts, String signature, Instant now) {
        this.code = facts.code();
        this.application = application;
        this.facts = facts.text();
        this.signature = signature;
        this.issuedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected LabelCertificate() {}

    void file(DocumentId filed) {
        document = filed;
    }

    String code() {
        return code;
    }

    LabelApplicationId application() {
        return application;
    }

    String facts() {
        return facts;
    }

    String signature() {
        return signature;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable DocumentId document() {
        return document;
    }
}
