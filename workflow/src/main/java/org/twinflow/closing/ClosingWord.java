package org.twinflow.closing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** What a school said last. */
@Embeddable
record ClosingWord(
        @Embedded @AttributeOverride(name = "id", column = @Column(name = "school"))
        SchoolId school,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "person"))
        PersonId person,

        String words,
        Instant saidAt) {}
