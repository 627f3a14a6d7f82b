package org.twinflow.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.holidays.Holidays;
import org.twinflow.projects.ProjectSummary;

/** What the coordinators should think of before they propose a plan; none of it keeps them from it. */
@Component
class PlanAdvice {

    private static final String CODE = "planning.advice.";
    private static final LocalTime SCHOOL_BEGINS = LocalTime.of(8, 0);
    private static final int SCHOOL_HOURS = 8;
    private static final int SHORT_DAYS = 10;

    private final Holidays holidays;
    private final PlanPhases phases;
    private final PlanningProperties properties;
    private final Clock clock;

    PlanAdvice(Holidays holidays, PlanPhases phases, PlanningProperties properties, Clock clock) {
        this.holidays = holidays;
        this.phases = phases;
        this.properties = properties;
        this.clock = clock;
    }

    List<Conflict> of(
            List<PlannedActivity> activities,
            List<PlannedActivity> current,
            List<Journey> journeys,
            List<LocalDate> meetings,
            ProjectSummary project,
            Locale language) {
        var free = new FreeDays(holidays, project.schools(), project.start(), project.end(), language);
        var advice = new ArrayList<Conflict>();
        activities.forEach(activity -> {
            advice.addAll(daysOff(activity, free));
            advice.addAll(clocks(activity));
        });
        advice.addAll(phases(activities, journeys));
        advice.addAll(gaps(activities, journeys, meetings, project, free));
        advice.addAll(changedUnderWay(activities, current, journeys, project));
        return advice;
    }

    /** A school is off all the time; or on one day or more of a short activity; or for half of a long one. */
    private static List<Conflict> daysOff(PlannedActivity activity, FreeDays free) {
        var advice = new ArrayList<Conflict>();
        for (var school : activity.schools()) {
            var count = free.count(school, activity.start(), activity.end());
            var much = count.weekdays() <= SHORT_DAYS ? count.off() > 0 : 2 * count.off() >= count.weekdays();
            if (count.isAll()) {
                advice.add(about("off", activity, activity.title(), school.name(), count.names()));
            } else if (much && count.from() != null && count.to() != null) {
                advice.add(about(
                        "partly", activity, activity.title(), school.name(), count.from(), count.to(), count.names()));
            }
        }
        return advice;
    }

    private List<Conflict> clocks(PlannedActivity activity) {
        if (activity.phase() == Phase.DURING_MOBILITY || activity.schools().size() < 2) {
            return List.of();
        }
        var begins = activity.schools().stream()
                .map(school -> ZonedDateTime.of(activity.start(), SCHOOL_BEGINS, school.zone())
                        .toInstant())
                .sorted()
                .toList();
        var apart =
                java.time.Duration.between(begins.getFirst(), begins.getLast()).toHours();
        var common = Math.max(0, SCHOOL_HOURS - apart);
        return common < properties.commonHours()
                ? List.of(about("clocks", activity, activity.title(), apart, common))
                : List.of();
    }

    /** Every mobility has something before it and something after it. */
    private List<Conflict> phases(List<PlannedActivity> activities, List<Journey> journeys) {
        var advice = new ArrayList<Conflict>();
        phases.of(activities, journeys).forEach(journey -> {
            if (journey.lacksBefore()) {
                advice.add(conflict("before", List.of(), journey.title()));
            }
            if (journey.lacksAfter()) {
                advice.add(conflict("after", List.of(), journey.title()));
            }
        });
        return advice;
    }

    private List<Conflict> gaps(
            List<PlannedActivity> activities,
            List<Journey> journeys,
            List<LocalDate> meetings,
            ProjectSummary project,
            FreeDays free) {
        return Gaps.of(
                        project.start(),
                        project.end(),
                        monday -> isCovered(activities, journeys, monday)
                                || meetings.stream().anyMatch(day -> isIn(day, monday)),
                        monday -> project.schools().stream()
                                .anyMatch(school -> free.teaches(school, monday, monday.plusDays(6))),
                        properties.quietWeeks())
                .stream()
                .map(gap -> conflict("gap", List.of(), gap.from(), gap.to(), gap.weeks()))
                .toList();
    }

    private static boolean isIn(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
    }

    private static boolean isCovered(List<PlannedActivity> activities, List<Journey> journeys, LocalDate monday) {
        var sunday = monday.plusDays(6);
        return activities.stream()
                        .filter(each -> each.phase() == Phase.ONLINE || each.phase() == Phase.DURING_MOBILITY)
                        .anyMatch(each ->
                                !each.start().isAfter(sunday) && !each.end().isBefore(monday))
                || journeys.stream()
                        .anyMatch(each ->
                                !each.start().isAfter(sunday) && !each.end().isBefore(monday));
    }

    /** Who is on the way hears of a change of these days last. */
    private List<Conflict> changedUnderWay(
            List<PlannedActivity> activities,
            List<PlannedActivity> current,
            List<Journey> journeys,
            ProjectSummary project) {
        var today = LocalDate.ofInstant(clock.instant(), project.zone());
        return current.isEmpty()
                ? List.of()
                : JourneyChanges.of(new PlanDiff(current, activities), current, activities, journeys, today).stream()
                        .map(each -> conflict("under-way", List.of(), each.title(), each.start(), each.end()))
                        .toList();
    }

    private static Conflict about(String kind, PlannedActivity activity, Object... arguments) {
        return conflict(kind, List.of(activity.id()), arguments);
    }

    private static Conflict conflict(String kind, List<ActivityId> activities, Object... arguments) {
        return new Conflict(
                CODE + kind,
                activities,
                Arrays.stream(arguments).map(Object::toString).toList());
    }
}
