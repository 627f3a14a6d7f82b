package org.twinflow.calendars;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.calendars.CalendarEntry.Days;
import org.twinflow.calendars.CalendarEntry.Kind;
import org.twinflow.holidays.DayOff;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Shows a person what is when in all of their projects. */
@Service
@Transactional(readOnly = true)
public class Calendars {

    private final Plans plans;
    private final Projects projects;
    private final Holidays holidays;
    private final People people;
    private final Entries entries;
    private final TaskEntries tasks;

    Calendars(Plans plans, Projects projects, Holidays holidays, People people, Entries entries, TaskEntries tasks) {
        this.plans = plans;
        this.projects = projects;
        this.holidays = holidays;
        this.people = people;
        this.entries = entries;
        this.tasks = tasks;
    }

    /** What lies between two days, with the days off of the schools; activities as the open drafts have them. */
    public List<CalendarEntry> between(LocalDate first, LocalDate last, Locale language, Reader reader) {
        var person = people.person(reader.person());
        var all = projects.visibleTo(reader);
        var byId = byId(all);
        var activities = plans.shown(reader).stream()
                .map(shown -> entries.activity(shown.activity(), find(byId, shown.activity()), shown.draft(), reader));
        return Stream.of(
                        activities,
                        others(all, reader),
                        tasks.all(reader, all, language, person.zone()).stream(),
                        daysOff(all, first, last, language))
                .flatMap(Function.identity())
                .filter(entry -> lies(entry, first, last, person.zone()))
                .sorted(order(person.zone()))
                .toList();
    }

    /** All that is in force, for calendars of others. */
    List<CalendarEntry> inForce(Locale language, Reader reader) {
        var person = people.person(reader.person());
        var all = projects.visibleTo(reader);
        var byId = byId(all);
        var activities = plans.current(reader).stream()
                .map(activity -> entries.activity(activity, find(byId, activity), false, reader));
        return Stream.of(activities, others(all, reader), tasks.own(reader, language, person.zone()).stream())
                .flatMap(Function.identity())
                .sorted(order(person.zone()))
                .toList();
    }

    private Stream<CalendarEntry> others(List<ProjectSummary> all, Reader reader) {
        return Stream.of(entries.mobilities(reader, all), entries.meetings(reader, all))
                .flatMap(List::stream);
    }

    /** Each day off once, however many schools have it. */
    private Stream<CalendarEntry> daysOff(List<ProjectSummary> all, LocalDate first, LocalDate last, Locale language) {
        var schools = all.stream()
                .flatMap(project -> project.schools().stream())
                .collect(Collectors.toMap(SchoolSummary::id, Function.identity(), (one, other) -> one));
        var found = new LinkedHashMap<String, CalendarEntry>();
        for (var school : schools.values()) {
            for (var off : holidays.of(school, first, last, language)) {
                var uid = "off-" + off.country() + off.region() + off.start() + off.end()
                        + off.name().hashCode();
                found.computeIfAbsent(uid, id -> dayOff(id, off, school));
            }
        }
        return new ArrayList<>(found.values()).stream();
    }

    private static CalendarEntry dayOff(String uid, DayOff off, SchoolSummary school) {
        return new CalendarEntry(
                uid,
                Kind.DAY_OFF,
                uid,
                off.region().isEmpty() ? off.name() : off.name() + " (" + off.region() + ")",
                "",
                "",
                null,
                List.of(school.letters()),
                new Days(off.start(), off.end()),
                "/planning/holidays?country=" + off.country(),
                null,
                false);
    }

    private static boolean lies(CalendarEntry entry, LocalDate first, LocalDate last, ZoneId zone) {
        return !entry.when().firstDay(zone).isAfter(last)
                && !entry.when().lastDay(zone).isBefore(first);
    }

    private static Comparator<CalendarEntry> order(ZoneId zone) {
        return Comparator.comparing((CalendarEntry entry) -> entry.when().firstDay(zone))
                .thenComparing(CalendarEntry::title)
                .thenComparing(CalendarEntry::uid);
    }

    private static ProjectSummary find(Map<ProjectId, ProjectSummary> byId, PlannedActivity activity) {
        return Objects.requireNonNull(byId.get(activity.project()));
    }

    private static Map<ProjectId, ProjectSummary> byId(List<ProjectSummary> all) {
        return all.stream().collect(Collectors.toMap(ProjectSummary::id, Function.identity()));
    }
}
