package org.twinflow.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** The diary of a journey. What teachers write is read at once by those it is for; what a pupil writes, once a teacher says so. */
@Service
@Transactional
public class TravelLog {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 1000;

    /** Who comes home late still has something to tell. */
    private static final int WEEKS_AFTER = 6;

    private final LogEntryRepository entries;
    private final Mobilities mobilities;
    private final MobilityBasics basics;
    private final Dossiers dossiers;
    private final Projects projects;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TravelLog(
            LogEntryRepository entries,
            Mobilities mobilities,
            MobilityBasics basics,
            Dossiers dossiers,
            Projects projects,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.mobilities = mobilities;
        this.basics = basics;
        this.dossiers = dossiers;
        this.projects = projects;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The entries for whoever sees the mobility, the latest day first; teachers also see what waits. */
    @Transactional(readOnly = true)
    public List<LogEntryDetails> of(MobilityId id, Reader reader) {
        var mobility = mobilities.get(id, reader).summary();
        return teaches(mobility, reader)
                ? read(mobility, entry -> true, reader)
                : read(mobility, entry -> entry.isPublishedFor(LogAudience.MEMBERS), reader);
    }

    /** The entries for a traveller and their family. */
    @Transactional(readOnly = true)
    public List<LogEntryDetails> of(DossierId id, Reader reader) {
        var dossier = dossiers.get(id, reader);
        var travels = isTraveller(dossier, reader);
        return read(
                dossier.mobility(),
                entry -> entry.author().equals(reader.person())
                        || entry.isPublishedFor(travels ? LogAudience.MEMBERS : LogAudience.FAMILIES),
                reader);
    }

    /** What all journeys of a project tell everybody who is in it: those who stayed at home read along. */
    @Transactional(readOnly = true)
    public List<LogEntryDetails> of(ProjectId id, Reader reader) {
        projects.get(id, reader);
        var found = entries.findByMobilityInOrderByOnDayDescWrittenAtDesc(basics.of(id)).stream()
                .filter(entry -> entry.isPublishedFor(LogAudience.PROJECT))
                .toList();
        return show(found, false);
    }

    @Transactional(readOnly = true)
    public boolean mayWrite(DossierId id, Reader reader) {
        var dossier = dossiers.get(id, reader);
        return isTraveller(dossier, reader) && !dossier.dossier().withdrawn() && isOn(dossier.mobility());
    }

    /** Answers 404 or 403 to those who may not write as teachers. */
    @Transactional(readOnly = true)
    public void mustWrite(MobilityId id, Reader by) {
        by.mustBeAllowed(teaches(mobilities.get(id, by).summary(), by));
    }

    /** Answers 404 or 403 to those who do not travel. */
    @Transactional(readOnly = true)
    public void mustWrite(DossierId id, Reader by) {
        var dossier = dossiers.get(id, by);
        by.mustBeAllowed(isTraveller(dossier, by) && !dossier.dossier().withdrawn());
    }

    /** Writes as a teacher of the project: for those it is for, at once. */
    public LogEntryId write(MobilityId id, NewLogEntry entry, Reader by) {
        var mobility = mobilities.get(id, by).summary();
        by.mustBeAllowed(teaches(mobility, by));
        return add(mobility, entry, LogState.PUBLISHED, by);
    }

    /** Writes as one who travels; a teacher reads it first. */
    public LogEntryId write(DossierId id, NewLogEntry entry, Reader by) {
        var dossier = dossiers.get(id, by);
        by.mustBeAllowed(isTraveller(dossier, by) && !dossier.dossier().withdrawn());
        return add(dossier.mobility(), entry, LogState.WAITING, by);
    }

    /** Publishes what a traveller wrote, or takes an entry away again; with a reason, which its author reads. */
    public void decide(LogEntryId id, boolean publish, String reason, Reader by) {
        var entry = entries.findById(id).orElseThrow(() -> new NotFoundException(id));
        var mobility = mobilities.get(entry.mobility(), by).summary();
        by.mustBeAllowed(teaches(mobility, by));
        if (!publish && reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidException(FieldError.of("reason", "mobility.reason.form", LONGEST_REASON));
        }
        entry.decide(publish ? LogState.PUBLISHED : LogState.REJECTED, reason, by.person(), clock.instant());
        if (publish) {
            tell(mobility, entry);
        }
        audit.record(
                by.person(),
                publish ? "journey-entry.published" : "journey-entry.rejected",
                "mobility:" + mobility.id(),
                Map.of("entry", id.toString()));
    }

    private void tell(MobilitySummary mobility, LogEntry entry) {
        events.publishEvent(
                new LogEntryPublished(mobility.project(), mobility.id(), entry.id(), entry.audience(), entry.author()));
    }

    private LogEntryId add(MobilitySummary mobility, NewLogEntry entry, LogState state, Reader by) {
        if (!isOn(mobility)) {
            throw new RefusedException("journeys.log.closed");
        }
        if (entry.words().isBlank() || entry.words().length() > LONGEST) {
            throw new InvalidException(FieldError.of("words", "journeys.log.words", LONGEST));
        }
        if (entry.day().isAfter(today(mobility))
                || entry.day().isBefore(mobility.start().minusWeeks(1))) {
            throw new InvalidException(FieldError.of("day", "journeys.day"));
        }
        var key = entry.key();
        var known = key == null
                ? Optional.<LogEntry>empty()
                : entries.findByMobilityAndAuthorAndSentKey(mobility.id(), by.person(), key);
        if (known.isPresent()) {
            return known.get().id();
        }
        var kept = entries.save(new LogEntry(mobility.id(), entry, state, by.person(), clock.instant()));
        if (state == LogState.PUBLISHED) {
            tell(mobility, kept);
        }
        return kept.id();
    }

    private List<LogEntryDetails> read(MobilitySummary mobility, Predicate<LogEntry> seen, Reader reader) {
        var found = entries.findByMobilityOrderByOnDayDescWrittenAtDesc(mobility.id()).stream()
                .filter(seen)
                .toList();
        return show(found, teaches(mobility, reader));
    }

    private List<LogEntryDetails> show(List<LogEntry> found, boolean decides) {
        var authors = people.persons(found.stream().map(LogEntry::author).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return found.stream()
                .map(entry -> entry.details(Objects.requireNonNull(authors.get(entry.author())), decides))
                .toList();
    }

    private boolean isOn(MobilitySummary mobility) {
        var status = mobility.status();
        var last = mobility.end().plusWeeks(WEEKS_AFTER);
        return (status == MobilityStatus.AUTHORISED || status == MobilityStatus.DEPARTED)
                && !today(mobility).isAfter(last);
    }

    private LocalDate today(MobilitySummary mobility) {
        return LocalDate.ofInstant(clock.instant(), mobility.host().zone());
    }

    private static boolean teaches(MobilitySummary mobility, Reader reader) {
        return reader.teachesIn(mobility.project().id());
    }

    private static boolean isTraveller(DossierDetails dossier, Reader reader) {
        var person = dossier.dossier().person();
        return person != null && person.id().equals(reader.person());
    }
}
