package org.twinflow.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.journeys.RollCall.Row;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityDetails;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Counts the travellers, as often as the day has parts. */
@Service
@Transactional
public class Attendance {

    private static final int LONGEST_NOTE = 300;

    private final AttendanceRepository marks;
    private final EarlyReturns returns;
    private final Mobilities mobilities;
    private final Dossiers dossiers;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Attendance(
            AttendanceRepository marks,
            EarlyReturns returns,
            Mobilities mobilities,
            Dossiers dossiers,
            People people,
            Audit audit,
            Clock clock) {
        this.marks = marks;
        this.returns = returns;
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The travellers whose dossiers the reader works with, as they were counted; who teaches in the project may look.
     *
     * @param wanted null for today, or the day of the journey that is nearest to it
     */
    @Transactional(readOnly = true)
    public RollCall of(MobilityId id, @Nullable LocalDate wanted, Slot slot, Reader reader) {
        var mobility = mobilities.get(id, reader);
        var days = days(mobility);
        var day = nearest(days, wanted == null ? today(mobility) : wanted);
        var travellers = stillThere(travellers(id, reader), day);
        var latest = new HashMap<UUID, AttendanceMark>();
        marks.findByDossierInAndOnDayOrderByNumber(ids(travellers), day).stream()
                .filter(mark -> mark.slot() == slot)
                .forEach(mark -> latest.put(mark.dossier(), mark));
        var who = people
                .persons(latest.values().stream().map(AttendanceMark::by).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        var rows = travellers.stream()
                .map(dossier -> {
                    var mark = latest.get(dossier.id().id());
                    return row(dossier, mark, mark == null ? null : who.get(mark.by()));
                })
                .toList();
        return new RollCall(days, day, slot, isOpen(mobility, day), rows);
    }

    /** Writes down where travellers are; who counted before stays in the rows. */
    public void mark(MobilityId id, LocalDate day, Slot slot, List<Mark> counted, Reader by) {
        var call = of(id, day, slot, by);
        if (!call.day().equals(day) || !call.open()) {
            throw new InvalidException(FieldError.of("day", "journeys.day"));
        }
        var known = call.rows().stream().map(Row::dossier).collect(Collectors.toSet());
        for (var mark : counted) {
            if (!known.contains(mark.dossier())) {
                throw new NotFoundException(mark.dossier());
            }
            if (mark.note().length() > LONGEST_NOTE) {
                throw new InvalidException(FieldError.of("note", "journeys.note", LONGEST_NOTE));
            }
            marks.save(new AttendanceMark(mark, day, slot, by.person(), clock.instant()));
        }
        audit.record(by.person(), "attendance.marked", "mobility:" + id, Map.of("day", day.toString()));
    }

    /** The days on which a traveller was there, for whoever sees the dossier. */
    @Transactional(readOnly = true)
    public List<LocalDate> daysOf(DossierId id, Reader reader) {
        dossiers.get(id, reader);
        var latest = new HashMap<List<Object>, AttendanceMark>();
        marks.findByDossierOrderByNumber(id.id()).forEach(mark -> latest.put(List.of(mark.day(), mark.slot()), mark));
        var days = new TreeSet<LocalDate>();
        latest.values().stream().filter(mark -> mark.standing().isThere()).forEach(mark -> days.add(mark.day()));
        return List.copyOf(days);
    }

    private List<DossierSummary> travellers(MobilityId id, Reader reader) {
        var matrix = mobilities.matrix(id, reader);
        reader.mustBeAllowed(reader.teachesIn(matrix.mobility().project().id()));
        return matrix.groups().stream()
                .flatMap(group -> group.dossiers().stream())
                .filter(dossier -> !dossier.withdrawn() && dossier.person() != null)
                .toList();
    }

    private List<DossierSummary> stillThere(List<DossierSummary> travellers, LocalDate day) {
        var last = returns.of(travellers.stream().map(DossierSummary::id).toList());
        return travellers.stream()
                .filter(dossier -> !day.isAfter(last.getOrDefault(dossier.id(), day)))
                .toList();
    }

    private static List<UUID> ids(List<DossierSummary> travellers) {
        return travellers.stream().map(dossier -> dossier.id().id()).toList();
    }

    private static Row row(DossierSummary dossier, @Nullable AttendanceMark mark, @Nullable PersonSummary by) {
        var school = dossier.school();
        return new Row(
                dossier.id(),
                Objects.requireNonNull(dossier.person()),
                school == null ? "" : school.letters(),
                mark == null ? null : mark.standing(),
                mark == null ? "" : mark.note(),
                by == null ? null : by.shortName(),
                mark == null ? null : mark.at());
    }

    /** The days there and those of the way. */
    static List<LocalDate> days(MobilityDetails mobility) {
        var way = (mobility.travelDays() + 1) / 2;
        var summary = mobility.summary();
        return summary.start()
                .minusDays(way)
                .datesUntil(summary.end().plusDays(way + 1L))
                .toList();
    }

    private boolean isOpen(MobilityDetails mobility, LocalDate day) {
        var status = mobility.summary().status();
        return (status == MobilityStatus.AUTHORISED || status == MobilityStatus.DEPARTED)
                && !day.isAfter(today(mobility));
    }

    private static LocalDate nearest(List<LocalDate> days, LocalDate day) {
        if (day.isBefore(days.getFirst())) {
            return days.getFirst();
        }
        return day.isAfter(days.getLast()) ? days.getLast() : day;
    }

    /** Where the group is. */
    private LocalDate today(MobilityDetails mobility) {
        return LocalDate.ofInstant(clock.instant(), mobility.summary().host().zone());
    }
}
