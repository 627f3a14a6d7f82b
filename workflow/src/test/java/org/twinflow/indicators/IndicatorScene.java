package org.twinflow.indicators;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.contests.Contests;
import org.twinflow.engine.Jobs;
import org.twinflow.labels.LabelFixtures;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;

/** A project of two schools in which things are done in time, late and not at all. */
@SpringBootTest
abstract class IndicatorScene {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    LabelFixtures labels;

    @Autowired
    Indicators indicators;

    @Autowired
    Assignments assignments;

    @Autowired
    Plans plans;

    @Autowired
    Contests contests;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    SchoolId france;
    SchoolId poland;
    PersonId helene;
    PersonId kasia;
    ProjectId project;
    LocalDate today;

    @BeforeEach
    void aProjectOfTwoSchools() {
        france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
        today = LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** @param late by how many days it was done; negative for early */
    void doneTask(int days, int late) {
        var task = assignTo(project, days);
        inbox.complete(kasia, task, Map.of("result", "Done."));
        jobs.runDue();
        var done = clock.instant().minus(10, ChronoUnit.DAYS);
        database.sql("update task_done set done_at = :done, due = :due where task_id = :id")
                .param("done", time(done))
                .param("due", time(done.minus(late, ChronoUnit.DAYS)))
                .param("id", task)
                .update();
    }

    /** It stands in the lists as the engine has it, who else compares the two meets no difference. */
    void openTask(int days, int age) {
        var task = assignTo(project, 1);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var created = now.minus(age, ChronoUnit.DAYS);
        var due = now.plus(days, ChronoUnit.DAYS);
        database.sql("update ACT_RU_TASK set CREATE_TIME_ = :created, DUE_DATE_ = :due where ID_ = :id")
                .param("created", Timestamp.from(created))
                .param("due", Timestamp.from(due))
                .param("id", task)
                .update();
        database.sql("update inbox_task set created = :created, due = :due, due_key = :due where task_id = :id")
                .param("created", time(created))
                .param("due", time(due))
                .param("id", task)
                .update();
    }

    String assignTo(ProjectId in, int days) {
        if (in != project) {
            fixtures.admit(in, kasia, Role.TEACHER);
        }
        var before = tasks(in);
        assignments.assign(
                new NewAssignment(
                        in,
                        "Place the recorders",
                        "At the weir.",
                        AssigneeKind.PERSON,
                        kasia.toString(),
                        today.plusDays(days),
                        false,
                        Priority.NORMAL),
                by(helene));
        jobs.runDue();
        var after = new ArrayList<>(tasks(in));
        after.removeAll(before);
        return after.getFirst();
    }

    List<String> tasks(ProjectId in) {
        return inbox.tasks(kasia, in).stream().map(task -> task.id()).toList();
    }

    org.twinflow.planning.ActivityId activity(String title, Phase phase, LocalDate end) {
        return plans.add(
                project,
                new NewActivity(
                        title, phase, end.minusDays(3), end, france, List.of(france, poland), List.of("en"), "A map"),
                version(),
                by(helene));
    }

    long version() {
        return plans.of(project, by(helene)).orElseThrow().version();
    }

    void certificate(String code, String kind, LocalDate until, LocalDate gone) {
        database.sql("""
                insert into deletion_certificate (code, document, classification, retention_class, project, stored_at,
                rule, deleted_at, kept_until) values (:code, :document, 'PERSONAL', :kind, :project, :gone,
                'RETENTION', :gone, :until)""")
                .param("code", code + project.toString().substring(0, 8))
                .param("document", java.util.UUID.randomUUID())
                .param("kind", kind)
                .param("project", project.id())
                .param("gone", gone.atTime(2, 0).atOffset(ZoneOffset.UTC))
                .param("until", until)
                .update();
    }

    Indicator figure(IndicatorKind kind) {
        return figure(kind, period());
    }

    Indicator figure(IndicatorKind kind, Period period) {
        return indicators.of(project, period, by(kasia)).of(kind);
    }

    Period period() {
        return new Period(today.minusDays(60), today);
    }

    Reader by(PersonId person) {
        return fixtures.reader(person);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
