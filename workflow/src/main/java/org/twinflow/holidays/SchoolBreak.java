package org.twinflow.holidays;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.StaleException;

@Entity
class SchoolBreak {

    @EmbeddedId
    private BreakId id;

    @Version
    private @Nullable Long lock;

    private String country;
    private String region;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private @Nullable SchoolId school;

    private String name;

    @Column(name = "starts_on")
    private LocalDate start;

    @Column(name = "ends_on")
    private LocalDate end;

    private String source;
    private Instant changedAt;

    SchoolBreak(NewBreak wanted, Instant now) {
        this.id = BreakId.next();
        this.country = wanted.country();
        this.region = wanted.region();
        this.school = wanted.school();
        this.name = wanted.name();
        this.start = wanted.start();
        this.end = wanted.end();
        this.source = wanted.source();
        this.changedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected SchoolBreak() {}

    void change(NewBreak wanted, long seen, Instant now) {
        if (seen != version()) {
            throw new StaleException(id);
        }
        country = wanted.country();
        region = wanted.region();
        school = wanted.school();
        name = wanted.name();
        start = wanted.start();
        end = wanted.end();
        source = wanted.source();
        changedAt = now;
    }

    /** Whether it says the same days of the same schools. */
    boolean isSameAs(NewBreak other) {
        return country.equals(other.country())
                && region.equals(other.region())
                && Objects.equals(school, other.school())
                && start.equals(other.start())
                && end.equals(other.end());
    }

    /** @param ofRegion the region of the school, empty where nobody has said it */
    boolean isOf(SchoolId other, String ofRegion) {
        return school == null
                ? region.isEmpty() || ofRegion.isEmpty() || region.equalsIgnoreCase(ofRegion)
                : school.equals(other);
    }

    boolean isOfOneSchool() {
        return school != null;
    }

    DayOff dayOff() {
        return new DayOff(country, region, name, start, end, DayOff.Kind.BREAK);
    }

    BreakSummary summary() {
        return new BreakSummary(
                id, new NewBreak(country, region, school, name, start, end, source), changedAt, version());
    }

    private long version() {
        return Objects.requireNonNullElse(lock, 0L);
    }
}
