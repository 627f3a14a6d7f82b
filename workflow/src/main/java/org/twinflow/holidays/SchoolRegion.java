package org.twinflow.holidays;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolId;

/** The part of its country whose breaks a school has. */
@Entity
class SchoolRegion {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private SchoolId school;

    @Version
    private @Nullable Long lock;

    private String region;

    SchoolRegion(SchoolId school, String region) {
        this.school = school;
        this.region = region;
    }

    @SuppressWarnings("NullAway.Init")
    protected SchoolRegion() {}

    void change(String other) {
        region = other;
    }

    String region() {
        return region;
    }
}
