package org.twinflow.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** When a model may want a task done: at the end of a local date, in the zone of a project or of the house. */
@ProcessSteps("due")
public class DueSteps {

    private static final int MORNING = 8;

    private final Projects projects;
    private final InboxProperties properties;
    private final Clock clock;

    DueSteps(Projects projects, InboxProperties properties, Clock clock) {
        this.projects = projects;
        this.properties = properties;
        this.clock = clock;
    }

    public Date inDays(long days) {
        return endOf(today(properties.zone()).plusDays(days), properties.zone());
    }

    /** So many days from today, in the project's zone. */
    public Date inDays(long days, String projectId) {
        var zone = zone(projectId);
        return endOf(today(zone).plusDays(days), zone);
    }

    /** @param date an ISO date; without one there is no time by which the task is due */
    public @Nullable Date on(@Nullable String date) {
        return shifted(date, 0, properties.zone());
    }

    public @Nullable Date on(@Nullable String date, String projectId) {
        return shifted(date, 0, zone(projectId));
    }

    public @Nullable Date daysBefore(@Nullable String date, long days) {
        return shifted(date, -days, properties.zone());
    }

    public @Nullable Date daysBefore(@Nullable String date, long days, String projectId) {
        return shifted(date, -days, zone(projectId));
    }

    public @Nullable Date daysAfter(@Nullable String date, long days) {
        return shifted(date, days, properties.zone());
    }

    public @Nullable Date daysAfter(@Nullable String date, long days, String projectId) {
        return shifted(date, days, zone(projectId));
    }

    /** The first moment at which the date is over for all that counts days by UTC, such as how long papers are kept. */
    public Date after(String date) {
        return Date.from(LocalDate.parse(date.strip().substring(0, 10))
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }

    /** Eight in the morning of the first of the next month, in the project's zone: for timers. */
    public Date firstOfNextMonth(String projectId) {
        var zone = zone(projectId);
        var first = today(zone).plusMonths(1).withDayOfMonth(1);
        return Date.from(first.atTime(MORNING, 0).atZone(zone).toInstant());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** A project lives by the clock of its first school. */
    private ZoneId zone(String projectId) {
        return projects.facts(ProjectId.of(projectId)).zone();
    }

    private static @Nullable Date shifted(@Nullable String date, long days, ZoneId zone) {
        return date == null || date.isBlank()
                ? null
                : endOf(LocalDate.parse(date.strip().substring(0, 10)).plusDays(days), zone);
    }

    /** The last second of the day, so that it is still said to be due on that day. */
    private static Date endOf(LocalDate date, ZoneId zone) {
        return Date.from(date.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
    }
}
