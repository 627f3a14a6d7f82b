package org.twinflow.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.planning.Phase;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Figures are counted from what people did, and checked against what a person counts by hand. */
class IndicatorsTests extends IndicatorScene {

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
        // at noon, for the days between are those of a calendar whose clocks are put back in October
        var now = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(12, ChronoUnit.HOURS);
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
}
