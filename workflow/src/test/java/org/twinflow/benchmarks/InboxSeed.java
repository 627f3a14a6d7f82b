package org.twinflow.benchmarks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open tasks by SQL with a fixed seed, the same as rows of the inbox and as rows of the engine. */
final class InboxSeed {

    static final int GROUPS = 200;
    static final int PERSONS = 2_000;

    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    final Random random = new Random(20261123);
    final List<UUID> projects = new ArrayList<>();
    final List<String> persons = new ArrayList<>();

    final String definition;

    private final JdbcTemplate jdbc;

    InboxSeed(JdbcTemplate jdbc, String definition) {
        this.jdbc = jdbc;
        this.definition = definition;
    }

    void write(int tasks) {
        for (int i = 0; i < GROUPS; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            projects.add(id);
            jdbc.update(
                    "insert into project (id, slug, title, aims, language, starts_on, ends_on, status, founded_at)"
                            + " values (?, ?, ?, '', 'en', ?, ?, 'ACTIVE', ?)",
                    id,
                    "benchmark-" + i,
                    "Project " + i,
                    LocalDate.of(2026, 9, 1),
                    LocalDate.of(2028, 6, 30),
                    Instant.parse("2026-09-01T00:00:00Z").atOffset(ZoneOffset.UTC));
        }
        for (int i = 0; i < PERSONS; i++) {
            persons.add(person());
        }
        for (int first = 0; first < tasks; first += 1_000) {
            insert(first, Math.min(1_000, tasks - first));
        }
        jdbc.execute("analyze");
    }

    private String person() {
        return "person:" + new UUID(random.nextLong(), random.nextLong());
    }

    /** A task; three of ten have no deadline. */
    private record Seeded(
            String id,
            UUID project,
            @Nullable String assignee,
            List<String> names,
            Instant created,
            @Nullable Instant due) {

        Instant key() {
            return due == null ? NEVER : due;
        }

        String number() {
            return id.substring(id.indexOf('-') + 1);
        }
    }

    /** Every third that nobody has is open to the coordinators of its project as well. */
    private Seeded next(int number) {
        var project = projects.get(random.nextInt(GROUPS));
        var assignee = random.nextInt(10) < 4 ? persons.get(random.nextInt(PERSONS)) : null;
        var created = START.plusSeconds(random.nextInt(7_000_000)).truncatedTo(ChronoUnit.MILLIS);
        var due = random.nextInt(10) < 3 ? null : START.plusSeconds(random.nextInt(14_000_000));
        var names = new ArrayList<>(List.of(assignee == null ? "project:" + project + ":teacher" : assignee));
        if (assignee == null && number % 3 == 0) {
            names.add("project:" + project + ":coordinator");
        }
        return new Seeded("task-" + number, project, assignee, names, created, due);
    }

    private void insert(int first, int many) {
        var tasks = IntStream.range(first, first + many).mapToObj(this::next).toList();
        jdbc.batchUpdate(
                """
                insert into inbox_task (task_id, task_key, name, words, process_key, definition_id, instance_id, subject,
                    project_id, assignee, priority, form_ref, created, due, due_key)
                values (?, 'answerQuestion', ?, ?, 'inbox-trial', ?, ?, ?, ?, ?, 50, 'answer-question', ?, ?, ?)""",
                tasks.stream()
                        .map(task -> new Object[] {
                            task.id(),
                            "Answer question " + task.number(),
                            "answer question " + task.number(),
                            definition,
                            "instance-" + task.number(),
                            "subject-" + task.number(),
                            task.project().toString(),
                            task.assignee(),
                            time(task.created()),
                            task.due() == null ? null : time(task.due()),
                            time(task.key())
                        })
                        .toList());
        jdbc.batchUpdate("""
                insert into inbox_row (task_id, principal, open_now, alone, due_key, created, project_id, process_key,
                    task_key, definition_id, assignee, priority, words)
                values (?, ?, true, ?, ?, ?, ?, 'inbox-trial', 'answerQuestion', ?, ?, 50, ?)""", tasks.stream().flatMap(this::rows).toList());
        inEngine(tasks);
    }

    private Stream<Object[]> rows(Seeded task) {
        return task.names().stream().map(name -> new Object[] {
            task.id(),
            name,
            task.names().size() == 1,
            time(task.key()),
            time(task.created()),
            task.project().toString(),
            definition,
            task.assignee(),
            "answer question " + task.number()
        });
    }

    private void inEngine(List<Seeded> tasks) {
        jdbc.batchUpdate(
                """
                insert into ACT_RU_TASK (ID_, REV_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_,
                    CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_) values (?, 1, ?, ?, 'answerQuestion', ?, 50, ?, ?, 1)""",
                tasks.stream()
                        .map(task -> new Object[] {
                            task.id(),
                            definition,
                            "Answer question " + task.number(),
                            task.assignee(),
                            Timestamp.from(task.created()),
                            task.due() == null ? null : Timestamp.from(task.due())
                        })
                        .toList());
        jdbc.batchUpdate(
                "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) values (?, 1, ?, 'candidate', ?)",
                tasks.stream()
                        .filter(task -> task.assignee() == null)
                        .flatMap(task -> task.names().stream()
                                .map(name -> new Object[] {name.hashCode() + task.id(), name, task.id()}))
                        .toList());
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
