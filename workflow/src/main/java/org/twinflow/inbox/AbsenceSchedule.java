package org.twinflow.inbox;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether somebody's time away begins or ends. */
@Component
class AbsenceSchedule {

    private final Absences absences;
    private final InboxProperties properties;
    private final Clock clock;

    AbsenceSchedule(Absences absences, InboxProperties properties, Clock clock) {
        this.absences = absences;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "20s", fixedDelayString = "5m")
    void turn() {
        if (properties.runs()) {
            absences.turn(clock.instant());
        }
    }
}
