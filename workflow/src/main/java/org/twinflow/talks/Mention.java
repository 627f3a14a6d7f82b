package org.twinflow.talks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.twinflow.people.PersonId;

/** @param label the name as it stands in the text, without the sign before it */
@Embeddable
record Mention(
        @Embedded @AttributeOverride(name = "id", column = @Column(name = "person"))
        PersonId person,

        String label) {}
