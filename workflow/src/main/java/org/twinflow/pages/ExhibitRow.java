package org.twinflow.pages;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Codes;

/** An {@link Exhibit} as its row keeps it. */
@Embeddable
record ExhibitRow(
        UUID document,
        int version,
        boolean picture,
        String description,
        String credits,
        @Enumerated(EnumType.STRING) @Nullable Licence licence,
        String pupils) {

    static ExhibitRow of(Exhibit shown) {
        return new ExhibitRow(
                shown.document().id(),
                shown.version(),
                shown.picture(),
                shown.description(),
                shown.credits(),
                shown.licence(),
                Codes.join(shown.pupils().stream().map(PersonId::toString).toList()));
    }

    Exhibit exhibit() {
        return new Exhibit(
                new DocumentId(document),
                version,
                picture,
                description,
                credits,
                licence,
                Codes.split(pupils).stream().map(PersonId::of).toList());
    }
}
