package org.twinflow.library;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

@Entity
class DocumentComment {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "document"))
    private DocumentId document;

    private int versionNumber;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author"))
    private PersonId author;

    private String text;
    private Instant saidAt;

    DocumentComment(DocumentId document, int version, PersonId author, String text, Instant now) {
        this.id = UUID.randomUUID();
        this.document = document;
        this.versionNumber = version;
        this.author = author;
        this.text = text;
        this.saidAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentComment() {}

    DocumentId document() {
        return document;
    }

    boolean isBy(PersonId person) {
        return author.equals(person);
    }

    boolean says(String words) {
        return text.equals(words);
    }

    Comment shown(boolean mayDelete) {
        return new Comment(id, versionNumber, author, text, saidAt, mayDelete);
    }
}
