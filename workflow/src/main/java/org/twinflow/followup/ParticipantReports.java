package org.twinflow.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.JourneyReturns;
import org.twinflow.mobility.JourneyReturns.Owing;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;

/** Who still owes a participant report, and the reminders of it: to travellers in the application, to families by mail. */
@Service
@Transactional
public class ParticipantReports {

    /** Nobody is reminded twice in a day. */
    private static final Duration PAUSE = Duration.ofHours(20);

    private final FollowUp followUp;
    private final JourneyReturns returns;
    private final ReportReminders reminders;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantReports(
            FollowUp followUp,
            JourneyReturns returns,
            ReportReminders reminders,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUp = followUp;
        this.returns = returns;
        this.reminders = reminders;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Of the travellers whose dossiers the reader works with, those who report. */
    @Transactional(readOnly = true)
    public List<ReportLine> of(MobilityId id, Reader reader) {
        var rows = followUp.of(id, reader).rows();
        var last = lastReminders(rows.stream().map(DossierSummary::id).toList());
        return rows.stream()
                .filter(row -> row.item(Paper.M36) != null)
                .map(row -> line(row, last.get(row.id())))
                .toList();
    }

    /**
     * Reminds all who owe one; a coordinator may.
     *
     * @return how many were reminded: not those who were today already
     */
    public int remindAll(MobilityId id, Reader by) {
        var mobility = followUp.of(id, by).mobility();
        by.mustBeAllowed(by.coordinates(mobility.project().id()));
        by.mustWork(mobility.project().id());
        var owing = of(id, by).stream().filter(ReportLine::isOwed).toList();
        var reminded = remind(
                owing.stream()
                        .map(line -> new Owing(line.dossier(), line.traveller().id()))
                        .toList(),
                lastReminders(owing.stream().map(ReportLine::dossier).toList()),
                by.person());
        audit.record(
                by.person(), "mobility.reports-reminded", "mobility:" + id, Map.of("many", Integer.toString(reminded)));
        return reminded;
    }

    /** The case reminds by itself. */
    void remindOwing(MobilityId id) {
        var owing = returns.owing(id, Paper.M36);
        var last = lastReminders(owing.stream().map(Owing::dossier).toList());
        var reminded = remind(owing, last, null);
        audit.record(null, "mobility.reports-reminded", "mobility:" + id, Map.of("many", Integer.toString(reminded)));
    }

    private int remind(List<Owing> owing, Map<DossierId, Instant> last, @Nullable PersonId by) {
        var now = clock.instant();
        var due = owing.stream()
                .filter(each -> isDue(last.get(each.dossier()), now))
                .toList();
        for (var each : due) {
            reminders.save(new ReportReminder(each.dossier(), by, now));
            events.publishEvent(new ReportWanted(each.dossier(), each.traveller(), now));
        }
        return due.size();
    }

    private Map<DossierId, Instant> lastReminders(List<DossierId> dossiers) {
        var last = new HashMap<DossierId, Instant>();
        reminders
                .findByDossierInOrderByNumber(dossiers)
                .forEach(reminder -> last.put(reminder.dossier(), reminder.at()));
        return last;
    }

    private static boolean isDue(@Nullable Instant last, Instant now) {
        return last == null || last.plus(PAUSE).isBefore(now);
    }

    private static ReportLine line(DossierSummary row, @Nullable Instant remindedAt) {
        var item = Objects.requireNonNull(row.item(Paper.M36));
        return new ReportLine(row.id(), Objects.requireNonNull(row.person()), item.state(), item.due(), remindedAt);
    }
}
