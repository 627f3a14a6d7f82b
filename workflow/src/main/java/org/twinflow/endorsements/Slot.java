package org.twinflow.endorsements;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** A school for which somebody has to sign, and who has. */
@Embeddable
record Slot(
        @Embedded @AttributeOverride(name = "id", column = @Column(name = "school"))
        SchoolId school,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "signer")) @Nullable PersonId signer,

        @Nullable Instant signedAt) {

    static Slot open(SchoolId school) {
        return new Slot(school, null, null);
    }

    boolean isSigned() {
        return signer != null;
    }
}
