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
import org.springframework.jdbc.core.JdbcTemplate;

/** Open tasks by SQL with a fixed seed, the same as rows of the inbox and as rows of the engine. */
final class InboxSeed {

    static final int GROUPS = 200;
    static final int PERSONS = 2_000;

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

    private void insert(int first, int many) {
        var rows = new ArrayList<Object[]>();
        var principals = new ArrayList<Object[]>();
        var tasks = new ArrayList<Object[]>();
        var links = new ArrayList<Object[]>();
        var start = Instant.parse("2026-09-01T00:00:00Z");
        for (int i = first; i < first + many; i++) {
            var id = "task-" + i;
            var project = projects.get(random.nextInt(GROUPS));
            var assignee = random.nextInt(10) < 4 ? persons.get(random.nextInt(PERSONS)) : null;
            var group = "project:" + project + ":teacher";
            var created = start.plusSeconds(random.nextInt(7_000_000)).truncatedTo(ChronoUnit.MILLIS);
            var due = random.nextInt(10) < 3 ? null : start.plusSeconds(random.nextInt(14_000_000));
            var key = due == null ? Instant.parse("9999-12-31T00:00:00Z") : due;
            rows.add(new Object[] {
                id,
                "answerQuestion",
                "Answer question " + i,
                "answer question " + i,
                "inbox-trial",
                definition,
                "instance-" + i,
                "subject-" + i,
                project.toString(),
                assignee,
                50,
                "answer-question",
                time(created),
                due == null ? null : time(due),
                time(key)
            });
            var names = new ArrayList<>(List.of(assignee == null ? group : assignee));
            if (assignee == null && i % 3 == 0) {
                names.add("project:" + project + ":coordinator");
            }
            for (var name : names) {
                principals.add(new Object[] {
                    id,
                    name,
                    names.size() == 1,
                    time(key),
                    time(created),
                    project.toString(),
                    definition,
                    assignee,
                    "answer question " + i
                });
            }
            tasks.add(new Object[] {
                id,
                definition,
                "Answer question " + i,
                "answerQuestion",
                assignee,
                50,
                Timestamp.from(created),
                due == null ? null : Timestamp.from(due)
            });
            if (assignee == null) {
                names.forEach(name -> links.add(new Object[] {"link-" + links.size() + "-" + id, name, id}));
            }
        }
        keep(rows, principals, tasks, links);
    }

    private void keep(List<Object[]> rows, List<Object[]> principals, List<Object[]> tasks, List<Object[]> links) {
        jdbc.batchUpdate("""
                insert into inbox_task (task_id, task_key, name, words, process_key, definition_id, instance_id, subject,
                    project_id, assignee, priority, form_ref, created, due, due_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.batchUpdate("""
                insert into inbox_row (task_id, principal, open_now, alone, due_key, created, project_id, process_key,
                    task_key, definition_id, assignee, priority, words)
                values (?, ?, true, ?, ?, ?, ?, 'inbox-trial', 'answerQuestion', ?, ?, 50, ?)""", principals);
        jdbc.batchUpdate("""
                insert into ACT_RU_TASK (ID_, REV_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_,
                    CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_) values (?, 1, ?, ?, ?, ?, ?, ?, ?, 1)""", tasks);
        jdbc.batchUpdate(
                "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) values (?, 1, ?, 'candidate', ?)",
                links);
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
