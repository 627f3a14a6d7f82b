package org.twinflow.indicators;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.shared.Sql;

/** Counts tasks, out of the tables of the inbox. */
@Component
class TaskFigures {

    /** The most days of each group of ages; the last has no end. */
    private static final List<Integer> AGES = List.of(7, 14, 30);

    private final JdbcClient database;

    TaskFigures(JdbcClient database) {
        this.database = database;
    }

    /** A task that was due; done is null while it is open. */
    private record Due(Instant due, @Nullable Instant done) {

        boolean inTime() {
            return done != null && !done.isAfter(due);
        }
    }

    Indicator onTime(Span span) {
        var months = new TreeMap<YearMonth, List<Due>>();
        var weeks = new Weeks(span);
        for (var task : due(span)) {
            weeks.add(span.day(task.due()), task.inTime());
            months.computeIfAbsent(YearMonth.from(span.day(task.due())), month -> new ArrayList<>())
                    .add(task);
        }
        return Indicator.of(
                        IndicatorKind.TASKS_ON_TIME,
                        months.entrySet().stream()
                                .map(month -> Row.of(
                                        month.getKey().toString(),
                                        (int) month.getValue().stream()
                                                .filter(Due::inTime)
                                                .count(),
                                        month.getValue().size()))
                                .toList())
                .by(weeks.list());
    }

    /** What was done and what should have been; what is due later and still open says nothing yet. */
    private List<Due> due(Span span) {
        return database.sql("""
                select due, done_at from task_done where project_id = :project and due >= :from and due < :until
                union all
                select due, null from inbox_task
                where project_id = :project and due >= :from and due < :until and due < :now""")
                .param("project", span.project().toString())
                .param("from", span.begin())
                .param("until", span.end())
                .param("now", Sql.time(span.now()))
                .query((row, at) -> new Due(Sql.instant(row, "due"), Sql.instantOrNull(row, "done_at")))
                .list();
    }

    Indicator open(Span span) {
        var late = new int[AGES.size() + 1];
        var all = new int[AGES.size() + 1];
        database.sql("select created, due from inbox_task where project_id = :project")
                .param("project", span.project().toString())
                .query(row -> {
                    var created = Sql.instant(row, "created");
                    var due = Sql.instantOrNull(row, "due");
                    var group = group(ChronoUnit.DAYS.between(created, span.now()));
                    all[group]++;
                    late[group] += due != null && due.isBefore(span.now()) ? 1 : 0;
                });
        return Indicator.of(
                        IndicatorKind.OPEN_TASKS,
                        Arrays.stream(all).sum() == 0
                                ? List.of()
                                : IntStream.range(0, all.length)
                                        .mapToObj(group -> Row.of("age-" + group, late[group], all[group]))
                                        .toList())
                .by(openEachWeek(span));
    }

    private record Life(
            Instant begin, @Nullable Instant end, @Nullable Instant due) {

        boolean isOpen(Instant at) {
            return begin.isBefore(at) && (end == null || !end.isBefore(at));
        }

        boolean isLate(Instant at) {
            return due != null && due.isBefore(at);
        }
    }

    /** What was open at the end of each week, and late by then. */
    private List<Week> openEachWeek(Span span) {
        var tasks = database.sql("""
                select created, done_at, due from task_done where project_id = :project and done_at >= :from
                union all
                select created, null, due from inbox_task where project_id = :project""")
                .param("project", span.project().toString())
                .param("from", span.begin())
                .query((row, at) -> new Life(
                        Sql.instant(row, "created"), Sql.instantOrNull(row, "done_at"), Sql.instantOrNull(row, "due")))
                .list();
        return new Weeks(span).fill(monday -> {
            var end = span.begin(monday.plusWeeks(1)).toInstant();
            var at = end.isAfter(span.now()) ? span.now() : end;
            var open = tasks.stream().filter(task -> task.isOpen(at)).toList();
            return new int[] {
                (int) open.stream().filter(task -> task.isLate(at)).count(), open.size()
            };
        });
    }

    private static int group(long days) {
        return (int) AGES.stream().filter(most -> days > most).count();
    }
}
