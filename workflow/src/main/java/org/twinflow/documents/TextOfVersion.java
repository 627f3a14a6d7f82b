package org.twinflow.documents;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What was read out of a version. */
@Entity
@Table(name = "document_text")
class TextOfVersion {

    @EmbeddedId
    private VersionId id;

    @Version
    private @Nullable Long lock;

    @Column(length = ReadingOutcome.LONGEST_TEXT)
    private String text;

    TextOfVersion(VersionId id, String text) {
        this.id = id;
        this.text = text;
    }

    @SuppressWarnings("NullAway.Init")
    protected TextOfVersion() {}

    VersionId id() {
        return id;
    }

    String text() {
        return text;
    }

    void replace(String newText) {
        text = newText;
    }
}
