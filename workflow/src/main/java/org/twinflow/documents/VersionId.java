package org.twinflow.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A document and the number of a version of it. */
@Embeddable
record VersionId(
        UUID document, @Column(name = "version_number") int number) implements Serializable {

    static VersionId of(DocumentId document, int number) {
        return new VersionId(document.id(), number);
    }
}
