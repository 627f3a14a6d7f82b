package org.twinflow.benchmarks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets fifty tasks a second come into the lists and as many go, by SQL, as the engine's transactions write them. */
final class InboxTraffic implements AutoCloseable {

    private static final int A_SECOND = 50;
    private static final int STAY = 100;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong count = new AtomicLong();
    private final JdbcTemplate jdbc;
    private final InboxSeed seed;

    InboxTraffic(JdbcTemplate jdbc, InboxSeed seed) {
        this.jdbc = jdbc;
        this.seed = seed;
    }

    void begin() {
        clock.scheduleAtFixedRate(this::one, 0, 1_000 / A_SECOND, TimeUnit.MILLISECONDS);
    }

    long count() {
        return count.get();
    }

    private void one() {
        long number = count.incrementAndGet();
        come(number);
        go(number - STAY);
    }

    private void come(long number) {
        var id = "passing-" + number;
        var project = seed.projects.get((int) (number % InboxSeed.GROUPS));
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        var due = now.plusDays(number % 30);
        jdbc.update(
                "insert into inbox_task (task_id, task_key, name, words, process_key, definition_id, instance_id, subject,"
                        + " project_id, priority, form_ref, created, due, due_key)"
                        + " values (?, 'answerQuestion', 'Passing', 'passing', 'inbox-trial', ?, ?, ?, ?, 50,"
                        + " 'answer-question', ?, ?, ?)",
                id,
                seed.definition,
                "instance-" + id,
                "subject-" + id,
                project.toString(),
                now,
                due,
                due);
        jdbc.update(
                "insert into inbox_row (task_id, principal, open_now, alone, due_key, created, project_id, process_key,"
                        + " task_key, definition_id, priority, words)"
                        + " values (?, ?, true, true, ?, ?, ?, 'inbox-trial', 'answerQuestion', ?, 50, 'passing')",
                id,
                "project:" + project + ":teacher",
                due,
                now,
                project.toString(),
                seed.definition);
    }

    private void go(long number) {
        jdbc.update("delete from inbox_row where task_id = ?", "passing-" + number);
        jdbc.update("delete from inbox_task where task_id = ?", "passing-" + number);
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
