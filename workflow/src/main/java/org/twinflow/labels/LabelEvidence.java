package org.twinflow.labels;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/** Something that an applicant names as proof: a document of the project, or an address. */
@Entity
class LabelEvidence {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "application"))
    private LabelApplicationId application;

    private String criterion;
    private int place;
    private String title;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "document"))
    private @Nullable DocumentId document;

    private @Nullable Integer versionNumber;
    private @Nullable String url;

    LabelEvidence(
            LabelApplicationId application,
            String criterion,
            int place,
            String title,
            @Nullable DocumentId document,
            @Nullable String url) {
        this.id = UUID.randomUUID();
        this.application = application;
        this.criterion = criterion;
        this.place = place;
        this.title = title;
        this.document = document;
        this.url = url;
    }

    @SuppressWarnings("NullAway.Init")
    protected LabelEvidence() {}

    /** Holds on to the version that is there now, and to what it is called. */
    void freeze(String presentTitle, int version) {
        title = presentTitle;
        versionNumber = version;
    }

    UUID id() {
        return id;
    }

    LabelApplicationId application() {
        return application;
    }

    @Nullable DocumentId document() {
        return document;
    }

    @Nullable Integer version() {
        return versionNumber;
    }

    Evidence shown(boolean opened) {
        return new Evidence(id, criterion, title, document, versionNumber, url, opened);
    }
}
