package org.twinflow.web.planning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.assignments.Assignments;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.planning.ShownActivity;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Lays the activities of the reader's projects along a line of half a year. */
@Component
class Timelines {

    private static final int WEEKS_BEFORE = 10;

    private final Projects projects;
    private final Plans plans;
    private final Assignments assignments;
    private final Bars bars;
    private final Breaks breaks;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    Timelines(
            Projects projects,
            Plans plans,
            Assignments assignments,
            Bars bars,
            Breaks breaks,
            Texts texts,
            Dates dates,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.assignments = assignments;
        this.bars = bars;
        this.breaks = breaks;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param project the slug of one project, or an empty text for all
     * @param letters the country of one school, or an empty text for all
     */
    Planning of(Reader reader, String project, String letters, @Nullable LocalDate from) {
        var today = dates.date(clock.instant());
        var start =
                Objects.requireNonNullElse(from, today.minusWeeks(WEEKS_BEFORE)).with(previousMonday());
        var window = new Window(start, today);
        var shown = projects.visibleTo(reader).stream()
                .filter(each -> project.isEmpty() || each.slug().equals(project))
                .toList();
        var all = plans.shown(reader).stream()
                .filter(each -> letters.isEmpty() || takesPart(each.activity(), letters))
                .toList();
        var activities = all.stream().map(ShownActivity::activity).toList();
        var groups = new ArrayList<Group>();
        for (var each : shown) {
            var rows = all.stream()
                    .filter(activity -> activity.activity().project().equals(each.id()))
                    .map(activity -> bars.bar(activity, each, window, reader))
                    .toList();
            groups.add(new Group(
                    each, rows, rows.stream().filter(Bars.Bar::visible).toList()));
        }
        var week = week(
                activities.stream()
                        .filter(activity ->
                                shown.stream().anyMatch(each -> each.id().equals(activity.project())))
                        .toList(),
                shown,
                reader,
                today);
        return new Planning(
                window,
                groups,
                week,
                letters(projects.visibleTo(reader)),
                breaks.of(shown, window),
                breaks.clocks(shown, reader));
    }

    private List<Day> week(
            List<PlannedActivity> activities, List<ProjectSummary> shown, Reader reader, LocalDate today) {
        var monday = today.with(previousMonday());
        var days = new TreeMap<LocalDate, List<Event>>();
        for (int day = 0; day < 5; day++) {
            days.put(monday.plusDays(day), new ArrayList<>());
        }
        for (var activity : activities) {
            var letters = activity.responsible().letters();
            put(days, activity.start(), new Event(texts.of("planning.week.begins"), activity.title(), letters));
            put(days, activity.end(), new Event(texts.of("planning.week.ends"), activity.title(), letters));
        }
        for (var project : shown) {
            assignments.of(project.id(), reader).stream()
                    .filter(task -> task.state().isOpen())
                    .forEach(task -> put(
                            days,
                            task.due(),
                            new Event(
                                    texts.of("planning.week.due"),
                                    task.title(),
                                    project.schools().getFirst().letters())));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getKey().equals(today), day.getValue()))
                .toList();
    }

    private static void put(TreeMap<LocalDate, List<Event>> days, LocalDate day, Event event) {
        var events = days.get(day);
        if (events != null) {
            events.add(event);
        }
    }

    private static boolean takesPart(PlannedActivity activity, String letters) {
        return activity.schools().stream().anyMatch(school -> school.letters().equals(letters));
    }

    private static List<String> letters(List<ProjectSummary> projects) {
        return projects.stream()
                .flatMap(project -> project.schools().stream())
                .map(SchoolSummary::letters)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static java.time.temporal.TemporalAdjuster previousMonday() {
        return TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
    }

    /** All that the page of the planning shows. */
    record Planning(
            Window window,
            List<Group> groups,
            List<Day> week,
            List<String> letters,
            List<Breaks.Band> breaks,
            List<String> clocks) {

        public boolean isEmpty() {
            return groups.stream().allMatch(group -> group.all().isEmpty());
        }
    }

    /** A project with all its activities, and those that lie in the window. */
    record Group(ProjectSummary project, List<Bars.Bar> all, List<Bars.Bar> visible) {}

    /** A day of this week. */
    record Day(LocalDate date, boolean today, List<Event> events) {}

    /** Something of that day. */
    record Event(String what, String title, String letters) {}

    /** Half a year, from a Monday on. */
    record Window(LocalDate start, LocalDate today) {

        static final int WEEKS = 26;

        /** Where a day lies, in per cent from the left. */
        public int place(LocalDate day) {
            return (int) Math.round(100.0 * ChronoUnit.DAYS.between(start, day) / (WEEKS * 7));
        }

        public LocalDate end() {
            return start.plusWeeks(WEEKS);
        }

        public LocalDate earlier() {
            return start.minusWeeks(WEEKS / 2);
        }

        public LocalDate later() {
            return start.plusWeeks(WEEKS / 2);
        }

        public boolean holdsToday() {
            return !today.isBefore(start) && today.isBefore(end());
        }

        /** The first days of the months, beginning with the window itself. */
        public List<LocalDate> months() {
            var months = new ArrayList<LocalDate>();
            months.add(start);
            for (var month = start.withDayOfMonth(1).plusMonths(1);
                    month.isBefore(end());
                    month = month.plusMonths(1)) {
                if (place(month) > 7 || months.size() > 1) {
                    months.add(month);
                }
            }
            return months;
        }

        public List<LocalDate> weeks() {
            return start.datesUntil(end(), java.time.Period.ofWeeks(1)).toList();
        }
    }
}
