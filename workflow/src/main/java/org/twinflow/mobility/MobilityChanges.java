package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Changes a mobility that is under way: its days, and who comes back to it. Each change can be taken back. */
@Service
@Transactional
public class MobilityChanges {

    private static final int LONGEST_REASON = 1000;

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final MoveEntryRepository moves;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final MobilityRules rules;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MobilityChanges(
            MobilityRepository mobilities,
            DossierRepository dossiers,
            MoveEntryRepository moves,
            DossierPapers papers,
            DossierCases cases,
            MobilityRules rules,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.moves = moves;
        this.papers = papers;
        this.cases = cases;
        this.rules = rules;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves the days; what is due, what ends too early and what the rules say is reckoned anew at once. Once the group has
     * departed only the return can move.
     */
    public void move(MobilityId id, LocalDate start, LocalDate end, String reason, Reader by) {
        var mobility = mobilities.hold(id).orElseThrow(() -> new NotFoundException(id));
        rules.mustSee(mobility, by);
        by.mustBeAllowed(rules.manages(mobility, by));
        MobilityRules.mustWork(mobility, by);
        mustBeMovable(mobility, start);
        check(mobility, start, end, reason);
        if (start.equals(mobility.start()) && end.equals(mobility.end())) {
            return;
        }
        moves.save(new MoveEntry(mobility, start, end, reason, by.person(), clock.instant()));
        mobility.move(start, end);
        papers.determine(mobility);
        cases.moved(mobility);
        for (var dossier : papers.travelling(mobility)) {
            cases.moved(mobility, dossier);
            cases.goOn(mobility, dossier, papers.of(dossier));
        }
        audit.record(by.person(), "mobility.moved", "mobility:" + id, Map.of());
        events.publishEvent(new MobilityMoved(id, by.person()));
    }

    /** When the days were moved, the last time first. */
    @Transactional(readOnly = true)
    public List<Move> moves(MobilityId id, Reader reader) {
        rules.mustSee(find(id), reader);
        return moves.findByMobilityOrderByNumberDesc(id).stream()
                .map(move -> move.by(people.person(move.movedBy())))
                .toList();
    }

    /** Takes somebody who had left back; the papers are as they were. */
    public void readmit(DossierId id, Reader by) {
        var dossier = dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
        var mobility = find(dossier.mobility());
        rules.mustSee(dossier, mobility, by);
        by.mustBeAllowed(!dossier.isOfGroup() && rules.adds(mobility, dossier.school(), by));
        MobilityRules.mustWork(mobility, by);
        if (!mobility.status().isOpen()) {
            throw new RefusedException("mobility.closed");
        }
        dossier.readmit();
        papers.determine(mobility, dossier);
        cases.goOn(mobility, dossier, papers.of(dossier));
        cases.followGroup(mobility);
        audit.record(by.person(), "dossier.readmitted", "dossier:" + id, Map.of());
    }

    /** Asks for a paper anew that nobody stands behind any more; whoever sees the dossier may have stood behind it. */
    public void recall(DossierId id, Paper paper, Reader by) {
        var dossier = dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
        var mobility = find(dossier.mobility());
        rules.mustSee(dossier, mobility, by);
        var item = papers.find(id, paper);
        var now = clock.instant();
        if (item.recall(now)) {
            papers.record(item, ItemEvent.Kind.RECALLED, by.person());
            events.publishEvent(new PaperRecalled(id, paper, now, PaperAudiences.checking(dossier, mobility)));
            cases.goOn(mobility, dossier, papers.of(dossier));
            audit.record(by.person(), "paper.recalled", "dossier:" + id, Map.of("paper", paper.name()));
        }
    }

    private static void mustBeMovable(Mobility mobility, LocalDate start) {
        var departed = mobility.status() == MobilityStatus.DEPARTED;
        if (!departed && !mobility.status().isOpen()) {
            throw new RefusedException("mobility.closed");
        }
        if (departed && !start.equals(mobility.start())) {
            throw new RefusedException("mobility.move.departed");
        }
    }

    private void check(Mobility mobility, LocalDate start, LocalDate end, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidException(FieldError.of("reason", "mobility.reason.form", LONGEST_REASON));
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var asPlanned = start.equals(mobility.start());
        MobilityChecks.checkDays(
                mobility.type(), start, end, asPlanned ? start.minusDays(MobilityChecks.LATEST) : today);
    }

    private Mobility find(MobilityId id) {
        return mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
