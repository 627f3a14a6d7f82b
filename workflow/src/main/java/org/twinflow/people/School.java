package org.twinflow.people;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Entity
class School {

    @EmbeddedId
    private SchoolId id;

    @Version
    private @Nullable Long lock;

    private String name;
    private String city;
    private String country;
    private String zone;
    private String locale;
    private boolean confirmed;

    /** @param confirmed whether somebody vouches for it */
    School(NewSchool school, boolean confirmed) {
        this.id = SchoolId.next();
        this.name = school.name();
        this.city = school.city();
        this.country = school.country();
        this.zone = school.zone().getId();
        this.locale = school.locale().toLanguageTag();
        this.confirmed = confirmed;
    }

    @SuppressWarnings("NullAway.Init")
    protected School() {}

    void confirm() {
        confirmed = true;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    SchoolSummary summary() {
        return new SchoolSummary(id, name, city, country, ZoneId.of(zone), Locale.forLanguageTag(locale));
    }
}
