package org.twinflow.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.incidents.IncidentDetails.May;
import org.twinflow.journeys.EarlyReturns;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.mobility.Traveller;
import org.twinflow.mobility.Travellers;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What went wrong on journeys: reported on the way, worked through call by call, closed with what was learnt. */
@Service
@Transactional
public class Incidents {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST = 4000;

    private final IncidentRepository incidents;
    private final IncidentRows rows;
    private final IncidentCallRepository calls;
    private final CallTree tree;
    private final IncidentRules rules;
    private final IncidentViews views;
    private final IncidentCases cases;
    private final EarlyReturns returns;
    private final Mobilities mobilities;
    private final MobilityBasics basics;
    private final Travellers travellers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(
            IncidentRepository incidents,
            IncidentRows rows,
            IncidentCallRepository calls,
            CallTree tree,
            IncidentRules rules,
            IncidentViews views,
            IncidentCases cases,
            EarlyReturns returns,
            Mobilities mobilities,
            MobilityBasics basics,
            Travellers travellers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.rows = rows;
        this.calls = calls;
        this.tree = tree;
        this.rules = rules;
        this.views = views;
        this.cases = cases;
        this.returns = returns;
        this.mobilities = mobilities;
        this.basics = basics;
        this.travellers = travellers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the reader reports what happens on this journey. */
    @Transactional(readOnly = true)
    public boolean mayReport(MobilityId id, Reader reader) {
        return isOn(mobilities.get(id, reader).summary().status()) && rules.reports(id, reader);
    }

    /** Writes down what happened, says who has to be called, and tells those who answer for the group. */
    public IncidentId report(MobilityId id, NewIncident told, Reader by) {
        var mobility = mobilities.get(id, by).summary();
        by.mustBeAllowed(rules.reports(id, by));
        by.mustWork(mobility.project().id());
        by.mustWork(Scope.mobility(id.id()));
        if (!isOn(mobility.status())) {
            throw new RefusedException("incidents.not-on");
        }
        check(id, told, mobility.host().zone());
        var now = clock.instant();
        var happened = told.when().atZone(mobility.host().zone()).toInstant();
        var incident = incidents.save(new Incident(id, told, happened, by.person(), now));
        write(incident, EntryKind.REPORTED, told.words(), by);
        addCalls(incident);
        cases.start(incident);
        audit.record(by.person(), "incident.reported", "incident:" + incident.id(), Map.of());
        tell(incident, "reported");
        return incident.id();
    }

    /** Those of a journey that the reader knows of, the latest first. */
    @Transactional(readOnly = true)
    public List<IncidentSummary> of(MobilityId id, Reader reader) {
        mobilities.get(id, reader);
        return incidents.findByMobilityOrderByReportedAtDesc(id).stream()
                .filter(incident -> rules.sees(incident, reader))
                .map(IncidentViews::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public IncidentDetails get(IncidentId id, Reader reader) {
        var incident = incidents.findById(id).orElseThrow(() -> new NotFoundException(id));
        rules.mustSee(incident, reader);
        return views.details(
                incident,
                new May(
                        rules.writes(incident, reader),
                        cases.waitsFor(id, IncidentCases.CALLS, reader),
                        cases.waitsFor(id, IncidentCases.RETURN, reader),
                        cases.waitsFor(id, IncidentCases.CLOSING, reader)));
    }

    public void note(IncidentId id, String words, Reader by) {
        var incident = working(id, by);
        mustSay("words", words);
        write(incident, EntryKind.NOTE, words, by);
    }

    /** Somebody was called. */
    public void call(IncidentId id, CallAttempt attempt, Reader by) {
        var incident = working(id, by);
        mustFit("note", attempt.note());
        if (calls.findByIncident(id.id()).stream().noneMatch(call -> call.id().equals(attempt.call()))) {
            throw new NotFoundException(attempt.call());
        }
        rows.save(IncidentEntry.ofCall(incident.id(), attempt, by.person(), clock.instant()));
    }

    /** It is worse, or less bad, than was thought; who has to be called now is added, and nobody taken away. */
    public void weigh(IncidentId id, Severity severity, String why, Reader by) {
        var incident = working(id, by);
        mustSay("why", why);
        incident.weigh(severity);
        write(incident, EntryKind.SEVERITY, severity.name() + "\n" + why.strip(), by);
        audit.record(by.person(), "incident.weighed", "incident:" + id, Map.of("severity", severity.name()));
        if (addCalls(incident)) {
            cases.callAgain(id);
            tell(incident, "weighed:" + clock.instant().getEpochSecond());
        }
    }

    /**
     * Ends the calls; refused as long as somebody was not even tried.
     *
     * @param goesHome whether somebody goes home before the others
     */
    public void endCalls(IncidentId id, boolean goesHome, Reader by) {
        var incident = working(id, by);
        var open = views.details(incident, new May(false, false, false, false)).toCall();
        if (open > 0) {
            throw new RefusedException("incidents.calls.open", open);
        }
        write(incident, EntryKind.CALLS_DONE, "", by);
        cases.done(id, IncidentCases.CALLS, Map.of("goesHome", goesHome ? "YES" : "NO"), by);
    }

    /** Writes down who goes home when and with whom. */
    public void sendHome(IncidentId id, GoingHome going, Reader by) {
        var incident = working(id, by);
        if (!incident.concerned().contains(going.dossier())) {
            throw new InvalidException(FieldError.of("dossier", "incidents.return.whom"));
        }
        if (going.escort().isBlank() || going.escort().length() > LONGEST_LINE) {
            throw new InvalidException(FieldError.of("escort", "incidents.return.escort", LONGEST_LINE));
        }
        var mobility = mobilities.get(incident.mobility(), by).summary();
        if (going.day().isBefore(mobility.start().minusDays(7))
                || going.day().isAfter(mobility.end().plusDays(7))) {
            throw new InvalidException(FieldError.of("day", "journeys.day"));
        }
        returns.note(going.dossier(), going.day(), going.escort(), by.person());
        write(incident, EntryKind.RETURN, going.day() + "\n" + going.escort().strip(), by);
        audit.record(by.person(), "incident.return", "dossier:" + going.dossier(), Map.of());
        if (cases.waitsFor(id, IncidentCases.RETURN, by)) {
            cases.done(id, IncidentCases.RETURN, Map.of(), by);
        }
    }

    /** Closes with what was learnt; a coordinator or a head says so by name. */
    public void close(IncidentId id, String lessons, Reader by) {
        var incident = working(id, by);
        mustSay("lessons", lessons);
        incident.close(lessons, by.person(), clock.instant());
        write(incident, EntryKind.CLOSED, lessons, by);
        audit.record(by.person(), "incident.closed", "incident:" + id, Map.of());
        cases.done(id, IncidentCases.CLOSING, Map.of(), by);
        events.publishEvent(new IncidentClosed(id, incident.mobility()));
    }

    private Incident working(IncidentId id, Reader by) {
        var incident = incidents.hold(id).orElseThrow(() -> new NotFoundException(id));
        rules.mustSee(incident, by);
        by.mustWork(basics.project(incident.mobility()).id());
        incident.mustBeOpen();
        return incident;
    }

    /** @return whether somebody is new among them */
    private boolean addCalls(Incident incident) {
        var known = calls.findByIncident(incident.id().id()).stream()
                .map(IncidentCall::whom)
                .collect(Collectors.toCollection(HashSet::new));
        var added = tree.of(incident).stream().filter(known::add).toList();
        added.forEach(whom -> calls.save(new IncidentCall(incident.id(), whom.callee(), whom.about())));
        return !added.isEmpty();
    }

    private void write(Incident incident, EntryKind kind, String words, Reader by) {
        rows.save(new IncidentEntry(incident.id(), kind, words, by.person(), clock.instant()));
    }

    private void tell(Incident incident, String occasion) {
        events.publishEvent(new IncidentReported(
                incident.id(),
                incident.mobility(),
                basics.project(incident.mobility()),
                incident.severity().isUrgent(),
                occasion,
                rules.audience(incident)));
    }

    private void check(MobilityId id, NewIncident told, ZoneId zone) {
        if (told.title().isBlank() || told.title().length() > LONGEST_LINE) {
            throw new InvalidException(FieldError.of("title", "incidents.title.form", LONGEST_LINE));
        }
        if (told.place().length() > LONGEST_LINE) {
            throw new InvalidException(FieldError.of("place", "incidents.place.form", LONGEST_LINE));
        }
        mustSay("words", told.words());
        if (told.when().isAfter(LocalDateTime.ofInstant(now(), zone).plusMinutes(5))) {
            throw new InvalidException(FieldError.of("when", "incidents.when.form"));
        }
        var going = travellers.of(id).stream().map(Traveller::dossier).collect(Collectors.<DossierId>toSet());
        if (!going.containsAll(told.concerned())) {
            throw new InvalidException(FieldError.of("concerned", "incidents.concerned.form"));
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private static boolean isOn(MobilityStatus status) {
        return status == MobilityStatus.AUTHORISED || status == MobilityStatus.DEPARTED;
    }

    private static void mustSay(String field, String words) {
        if (words.isBlank()) {
            throw new InvalidException(FieldError.of(field, "incidents.words.form", LONGEST));
        }
        mustFit(field, words);
    }

    private static void mustFit(String field, String words) {
        if (words.length() > LONGEST) {
            throw new InvalidException(FieldError.of(field, "incidents.words.form", LONGEST));
        }
    }
}
