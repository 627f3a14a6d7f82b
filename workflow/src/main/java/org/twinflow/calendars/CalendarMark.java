package org.twinflow.calendars;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often an entry has changed, and when last. */
@Entity
class CalendarMark {

    @Id
    private String uid;

    @Version
    private @Nullable Long lock;

    private String facts;
    private int sequence;
    private Instant modifiedAt;

    CalendarMark(String uid, String facts, Instant now) {
        this.uid = uid;
        this.facts = facts;
        this.modifiedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected CalendarMark() {}

    void see(String present, Instant now) {
        if (!facts.equals(present)) {
            facts = present;
            sequence++;
            modifiedAt = now;
        }
    }

    String uid() {
        return uid;
    }

    int sequence() {
        return sequence;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }
}
