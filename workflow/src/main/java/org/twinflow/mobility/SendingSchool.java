package org.twinflow.mobility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import org.twinflow.people.SchoolId;

/** A school whose people travel. */
@Embeddable
record SendingSchool(
        @Embedded @AttributeOverride(name = "id", column = @Column(name = "school"))
        SchoolId school,

        @Column(name = "state_school") boolean state)
        implements Serializable {}
