package org.twinflow.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.contests.Contests;
import org.twinflow.engine.Jobs;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.labels.LabelFixtures;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Figures are counted from what people did, and checked against what a person counts by hand. */
@SpringBootTest
class IndicatorsTests {

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

    @Test
    void countTasksThatWereDoneInTimeAndThoseStillOpen() {
        doneTask(0, -3);
        doneTask(0, -4);
        doneTask(0, 2);
        openTask(-1, 20);
        openTask(5, 3);

        var onTime = figure(IndicatorKind.TASKS_ON_TIME);
        assertThat(onTime.whole()).isEqualTo(4);
        assertThat(onTime.part()).isEqualTo(2);
        assertThat(onTime.figure()).isEqualTo(50);
        assertThat(onTime.rows().stream().mapToInt(Row::whole).sum()).isEqualTo(4);

        var open = figure(IndicatorKind.OPEN_TASKS);
        assertThat(open.figure()).isEqualTo(2);
        assertThat(open.rows())
                .extracting(Row::key, Row::part, Row::whole)
                .containsExactly(
                        tuple("age-0", 0, 1), tuple("age-1", 0, 0), tuple("age-2", 1, 1), tuple("age-3", 0, 0));
        assertThat(figure(IndicatorKind.TASKS_ON_TIME, new Period(today.minusYears(2), today.minusYears(1)))
                        .figure())
                .isNull();
    }

    @Test
    void countActivitiesThatEndedAsPlanned() {
        plans.begin(project, by(helene));
        var kept = activity("Done on its last day", Phase.ONLINE, today);
        activity("Ends today, not done yet", Phase.ONLINE, today);
        var late = activity("Done a day late", Phase.ONLINE, today.minusDays(1));
        activity("Never done", Phase.BEFORE_MOBILITY, today.minusDays(8));
        activity("Ends later", Phase.AFTER_MOBILITY, today.plusDays(9));
        plans.propose(project, version(), by(helene));
        inbox.complete(kasia, project, "agreePlan", Map.of("vote", "agree"));
        jobs.runDue();
        plans.done(project, kept, true, by(helene));
        plans.done(project, late, true, by(helene));

        var figure = figure(IndicatorKind.PLAN_KEPT);

        assertThat(figure.figure()).isEqualTo(33);
        assertThat(figure.rows())
                .extracting(Row::key, Row::part, Row::whole)
                .containsExactly(tuple("BEFORE_MOBILITY", 0, 1), tuple("ONLINE", 1, 2));
    }

    @Test
    void tellHowLongLabelsTookAndWhatWasEntered() {
        var setting = labels.aSetting("CZ");
        var first = labels.aSentOne(setting);
        var contest = labels.aCampaign(CampaignKind.CONTEST, "CZ", setting.officer());
        contests.enter(contest, setting.project(), "FR-5", by(setting.teacher()));
        var now = clock.instant();
        database.sql("update label_application set submitted_at = :then, decided_at = :now where id = :id")
                .param("then", time(now.minus(40, ChronoUnit.DAYS)))
                .param("now", time(now))
                .param("id", first.id())
                .update();
        database.sql("update contest_entry set submitted_at = :now where project = :project")
                .param("now", time(now))
                .param("project", setting.project().id())
                .update();

        var figures = indicators.of(setting.project(), period(), by(setting.coordinator()));

        assertThat(figures.of(IndicatorKind.LABEL_DAYS).figure()).isEqualTo(40);
        assertThat(figures.of(IndicatorKind.LABEL_DAYS).rows())
                .extracting(Row::whole)
                .containsExactly(0, 1, 0, 0);
        assertThat(figures.of(IndicatorKind.ENTRIES).rows())
                .extracting(Row::key, Row::whole)
                .containsExactly(tuple("FR-2026/FR-5", 1));
    }

    @Test
    void tellWhatWasDeletedTooLate() {
        certificate("AAAA", "health", today.minusDays(20), today.minusDays(19));
        certificate("BBBB", "health", today.minusDays(20), today.minusDays(10));
        certificate("CCCC", "travel", today.minusDays(6), today.minusDays(6));

        var figure = figure(IndicatorKind.PURGED_ON_TIME);

        assertThat(figure.figure()).isEqualTo(67);
        assertThat(figure.rows())
                .extracting(Row::key, Row::part, Row::whole)
                .containsExactly(tuple("HEALTH", 1, 2), tuple("TRAVEL", 1, 1));
    }

    @Test
    void areForThoseWhoAnswerForTheProject() {
        var pupil = fixtures.aPerson("pupil", france);
        var head = fixtures.aPerson("head", france);
        fixtures.admit(project, pupil, Role.PUPIL);
        fixtures.grant(head, Role.HEAD, Scope.project(project.id()));
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));

        assertThat(indicators.of(project, period(), by(kasia)).indicators()).hasSameSizeAs(IndicatorKind.values());
        assertThat(indicators.of(project, period(), by(head)).indicators()).isNotEmpty();
        assertThatThrownBy(() -> indicators.of(project, period(), by(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> indicators.of(project, period(), by(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> indicators.ofCoordinated(period(), by(kasia))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> new Period(today, today.minusDays(1))).isInstanceOf(InvalidException.class);
    }

    @Test
    void areSummedOverTheProjectsThatSomebodyCoordinates() {
        openTask(-1, 20);
        var other = fixtures.aProject(helene, france, poland);
        assignTo(other, 3);
        fixtures.aProject(kasia, poland);

        var all = indicators.ofCoordinated(period(), by(helene));

        assertThat(all).extracting(each -> each.project().id()).containsExactlyInAnyOrder(project, other);
        assertThat(Indicators.sum(all).get(IndicatorKind.OPEN_TASKS.ordinal()).figure())
                .isEqualTo(2);
    }

    @Test
    void leaveOutOfSumsWhatIsWithheld() {
        var few = Indicator.of(IndicatorKind.DOSSIERS_READY, List.of(new Row("a", "Few", 0, 0, true)));
        var many = Indicator.of(IndicatorKind.DOSSIERS_READY, List.of(new Row("b", "Many", 4, 8, false)));

        assertThat(few.withheld()).isTrue();
        assertThat(few.figure()).isNull();
        assertThat(Indicator.sum(IndicatorKind.DOSSIERS_READY, List.of(few, many))
                        .figure())
                .isEqualTo(50);
        assertThat(Indicator.sum(IndicatorKind.DOSSIERS_READY, List.of(few)).withheld())
                .isTrue();
    }

    /** @param late by how many days it was done; negative for early */
    private void doneTask(int days, int late) {
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

    private void openTask(int days, int age) {
        var task = assignTo(project, 1);
        database.sql("update inbox_task set created = :created, due = :due where task_id = :id")
                .param("created", time(clock.instant().minus(age, ChronoUnit.DAYS)))
                .param("due", time(clock.instant().plus(days, ChronoUnit.DAYS)))
                .param("id", task)
                .update();
    }

    private String assignTo(ProjectId in, int days) {
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

    private List<String> tasks(ProjectId in) {
        return inbox.tasks(kasia, in).stream().map(task -> task.id()).toList();
    }

    private org.twinflow.planning.ActivityId activity(String title, Phase phase, LocalDate end) {
        return plans.add(
                project,
                new NewActivity(
                        title, phase, end.minusDays(3), end, france, List.of(france, poland), List.of("en"), "A map"),
                version(),
                by(helene));
    }

    private long version() {
        return plans.of(project, by(helene)).orElseThrow().version();
    }

    private void certificate(String code, String kind, LocalDate until, LocalDate gone) {
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

    private Indicator figure(IndicatorKind kind) {
        return figure(kind, period());
    }

    private Indicator figure(IndicatorKind kind, Period period) {
        return indicators.of(project, period, by(kasia)).of(kind);
    }

    private Period period() {
        return new Period(today.minusDays(60), today);
    }

    private Reader by(PersonId person) {
        return fixtures.reader(person);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
