package org.twinflow.incidents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.safekeeping.Retentions;
import org.twinflow.shared.Turns;

/** Forgets what was said of incidents and under which numbers families are reached, once a journey is over long enough. */
@Component
class IncidentCare {

    private final IncidentRepository incidents;
    private final IncidentRows rows;
    private final IncidentCallRepository calls;
    private final EmergencyContactRepository contacts;
    private final MobilityBasics mobilities;
    private final Retentions retentions;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncidentCare(
            IncidentRepository incidents,
            IncidentRows rows,
            IncidentCallRepository calls,
            EmergencyContactRepository contacts,
            MobilityBasics mobilities,
            Retentions retentions,
            Turns turns,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.rows = rows;
        this.calls = calls;
        this.contacts = contacts;
        this.mobilities = mobilities;
        this.retentions = retentions;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${twinflow.safekeeping.retention-cron:0 15 1 * * *}")
    void nightly() {
        turns.take("incident-care", () -> transaction.executeWithoutResult(status -> forget()));
    }

    void forget() {
        incidents.findByClosedAtIsNotNullAndForgottenIsFalse().stream()
                .filter(incident -> isOver(incident.mobility()))
                .forEach(incident -> {
                    rows.deleteByIncident(incident.id().id());
                    calls.deleteByIncident(incident.id().id());
                    incident.forget();
                });
        contacts.mobilities().stream()
                .filter(mobility -> isOver(new MobilityId(mobility)))
                .filter(mobility -> !incidents.existsByMobilityAndClosedAtIsNull(new MobilityId(mobility)))
                .forEach(contacts::deleteByMobility);
    }

    private boolean isOver(MobilityId mobility) {
        return retentions
                .until(RetentionClass.TRAVEL, mobilities.lastDay(mobility))
                .isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
