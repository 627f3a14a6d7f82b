package org.twinflow.library;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

@Embeddable
record PersonDocument(UUID person, UUID document) implements Serializable {

    static PersonDocument of(PersonId person, DocumentId document) {
        return new PersonDocument(person.id(), document.id());
    }
}
