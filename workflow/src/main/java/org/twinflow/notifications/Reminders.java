package org.twinflow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.engine.TaskEnded;
import org.twinflow.inbox.DueTask;
import org.twinflow.inbox.DueTasks;
import org.twinflow.notifications.Ladder.Step;
import org.twinflow.notifications.Ladder.TaskClass;
import org.twinflow.notifications.Ladder.Whom;
import org.twinflow.notifications.ReminderRound.Given;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.Sql;
import org.twinflow.shared.Turns;

/**
 * Reminds people of what they have to do, rung by rung: each rung of a task once, however often this runs. Rungs that were
 * missed while nothing ran are not made up for one by one: the last of them is said.
 */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int PAGE = 200;
    private static final long WINDOW = 60;

    private final DueTasks tasks;
    private final Ladder ladder;
    private final ReminderCircle circle;
    private final Herald herald;
    private final Projects projects;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Turns turns;
    private final Clock clock;

    Reminders(
            DueTasks tasks,
            Ladder ladder,
            ReminderCircle circle,
            Herald herald,
            Projects projects,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Turns turns,
            Clock clock) {
        this.tasks = tasks;
        this.ladder = ladder;
        this.circle = circle;
        this.herald = herald;
        this.projects = projects;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${twinflow.reminders.every:10m}",
            initialDelayString = "${twinflow.reminders.every:10m}")
    void remind() {
        turns.take("reminders", () -> remind(clock.instant()));
    }

    void remind(Instant now) {
        var from = now.minus(WINDOW, ChronoUnit.DAYS);
        var until = now.plus(WINDOW, ChronoUnit.DAYS);
        var round = new ReminderRound(
                now,
                circle::doers,
                project -> projects.facts(ProjectId.of(project)).zone());
        DueTask last = null;
        List<DueTask> page;
        do {
            page = tasks.between(from, until, last, PAGE);
            round.turnTo(given(page));
            page.forEach(task -> remindOrSay(task, round));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private List<Given> given(List<DueTask> page) {
        return page.isEmpty()
                ? List.of()
                : jdbc.sql("select task_id, step, due_at from reminder_step where task_id in (:tasks)")
                        .param("tasks", page.stream().map(DueTask::id).toList())
                        .query((row, number) ->
                                new Given(row.getString("task_id"), row.getString("step"), Sql.instant(row, "due_at")))
                        .list();
    }

    @EventListener
    void on(TaskEnded event) {
        jdbc.sql("delete from reminder_step where task_id = :task")
                .param("task", event.taskId())
                .update();
    }

    /** One task that cannot be read keeps nobody else from being reminded. */
    private void remindOrSay(DueTask task, ReminderRound round) {
        try {
            remind(task, round);
        } catch (RuntimeException ours) {
            LOG.warn("Nobody can be reminded of task {}", task.id(), ours);
        }
    }

    private void remind(DueTask task, ReminderRound round) {
        var zone = zone(task, round);
        var doers = round.doers(task);
        var fresh = new LinkedHashMap<String, Step>();
        for (var pupil : List.of(false, true)) {
            if (doers.stream().anyMatch(doer -> doer.pupil() == pupil) || !pupil && doers.isEmpty()) {
                ladder.steps(classOf(task), days(task, zone), pupil).stream()
                        .filter(step -> isDue(step, task, zone, round.now()) && round.lacks(task, step))
                        .forEach(step -> fresh.putIfAbsent(step.id(), step));
            }
        }
        if (!fresh.isEmpty()) {
            // who has left since the round began is told nothing
            transaction.executeWithoutResult(
                    status -> give(task, circle.doers(task.doers()), fresh.values(), round.now()));
        }
    }

    private void give(DueTask task, Collection<ReminderCircle.Doer> doers, Collection<Step> fresh, Instant now) {
        fresh.forEach(step -> note(task, step, now));
        fresh.stream()
                .collect(Collectors.toMap(
                        Step::side, step -> step, BinaryOperator.maxBy(Comparator.comparing(Step::day))))
                .values()
                .stream()
                .sorted(Comparator.comparing(Step::whom))
                .forEach(step -> tell(task, doers, step));
    }

    private void tell(DueTask task, Collection<ReminderCircle.Doer> doers, Step step) {
        var persons = circle.of(step, task, doers);
        if (!persons.isEmpty()) {
            var kind = step.whom() == Whom.ASSIGNEE || step.whom() == Whom.TEACHER
                    ? NoticeKind.REMINDER
                    : NoticeKind.ESCALATION;
            herald.tell(telling(task, kind, step), persons, step.channel());
        }
    }

    private static Telling telling(DueTask task, NoticeKind kind, Step step) {
        return new Telling(
                kind,
                "reminder:" + step.id() + ":" + task.due().getEpochSecond() + ":" + task.id(),
                task.name(),
                task.projectId() == null ? null : UUID.fromString(task.projectId()),
                "/tasks/" + task.id(),
                new Telling.OfCase(task.id(), task.key(), task.definitionId(), task.processKey(), task.subject()),
                task.due());
    }

    /** A rung that lay before the task began is not climbed. */
    private static boolean isDue(Step step, DueTask task, ZoneId zone, Instant now) {
        var day = date(task.due(), zone).plusDays(step.day());
        return !day.isAfter(date(now, zone)) && !day.isBefore(date(task.created(), zone));
    }

    private void note(DueTask task, Step step, Instant now) {
        jdbc.sql("insert into reminder_step (task_id, step, due_at, given_at) values (:task, :step, :due, :now)")
                .param("task", task.id())
                .param("step", step.id())
                .param("due", Sql.time(task.due()))
                .param("now", Sql.time(now))
                .update();
    }

    private static TaskClass classOf(DueTask task) {
        return switch (task.processKey()) {
            case "participant-dossier" -> TaskClass.TRAVEL_DOC;
            case "group-papers" -> task.key().equals("bookTravel") ? TaskClass.ANY : TaskClass.TRAVEL_DOC;
            case "label-application" -> task.key().startsWith("evaluate") ? TaskClass.LABEL_REVIEW : TaskClass.ANY;
            case "competition-entry" -> task.key().equals("mark") ? TaskClass.JURY : TaskClass.ANY;
            default -> TaskClass.ANY;
        };
    }

    private static long days(DueTask task, ZoneId zone) {
        return ChronoUnit.DAYS.between(date(task.created(), zone), date(task.due(), zone));
    }

    /** A project lives by the clock of its first school; what is in none, by that of UTC. */
    private static ZoneId zone(DueTask task, ReminderRound round) {
        return task.projectId() == null ? ZoneOffset.UTC : round.zone(task.projectId());
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
