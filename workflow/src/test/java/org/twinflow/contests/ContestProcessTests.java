package org.twinflow.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.labels.Decision;
import org.twinflow.labels.LabelFixtures;
import org.twinflow.labels.LabelFixtures.Setting;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Every way through {@code competition-entry.bpmn}. */
@SpringBootTest
class ContestProcessTests {

    private static final List<String> CRITERIA = List.of("K1", "K2", "K3", "K4", "K5");

    @Autowired
    LabelFixtures labels;

    @Autowired
    Fixtures people;

    @Autowired
    Contests contests;

    @Autowired
    ContestMarks marks;

    @Autowired
    ContestRankings rankings;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient rows;

    @Test
    void endsAtOnceWithoutALabel() {
        var setting = labels.aSetting("IE");
        var contest = labels.aCampaign(CampaignKind.CONTEST, "IE", setting.officer());

        var id = contests.enter(contest, setting.project(), "FR-5", people.reader(setting.teacher()));

        var shown = contests.get(id, people.reader(setting.teacher()), Locale.FRENCH);
        assertThat(shown.entry().state()).isEqualTo(EntryState.NOT_ELIGIBLE);
        assertThat(shown.reasons()).containsExactly("Vous n’avez pas le label national pour ce projet.");
        assertThat(processes.isRunning("competition-entry", id.toString())).isFalse();
    }

    @Test
    void goesFromTheEntryToThePublishedRanking() {
        var setting = labels.aSetting("MT");
        var jurors = List.of(aJuror("MT"), aJuror("MT"));
        var chair = people.aPerson("chair", people.aSchool("MT"));
        people.grant(chair, Role.JURY_CHAIR, Scope.country("MT"));
        var contest = labels.aCampaign(CampaignKind.CONTEST, "MT", setting.officer());
        var id = aSentEntry(setting, contest);
        check(setting, id, "ADMIT");
        assertThatThrownBy(() -> marks.recuse(id, "", people.reader(jurors.getFirst())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("contests.jurors.few");
        mark(id, jurors.get(0), 18);
        assertThatThrownBy(() -> rankings.board(contest, "FR-5", people.reader(jurors.get(1)), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rankings.publish(contest, "FR-5", "We agreed.", 1, people.reader(chair)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("contests.not-all-marked");
        mark(id, jurors.get(1), 10);
        jobs.runDue();

        var board = rankings.board(contest, "FR-5", people.reader(chair), Locale.ENGLISH);
        assertThat(board.mayPublish()).isTrue();
        assertThat(board.rows().getFirst().standing().mean()).isEqualTo(70);
        assertThat(board.rows().getFirst().isWide()).isTrue();
        assertThatThrownBy(() -> rankings.publish(contest, "FR-5", "We agreed.", 1, people.reader(setting.officer())))
                .isInstanceOf(ForbiddenException.class);
        rankings.publish(contest, "FR-5", "We agreed.", 1, people.reader(chair));

        var shown = contests.get(id, people.reader(setting.teacher()), Locale.ENGLISH);
        assertThat(shown.laureate()).isTrue();
        assertThat(processes.isRunning("competition-entry", id.toString())).isFalse();
        assertThatThrownBy(() -> rankings.board(contest, "FR-5", people.reader(setting.teacher()), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void goesBackToTheEntrantOrEndsWhenItIsNotAdmissible() {
        var setting = labels.aSetting("CY");
        aJuror("CY");
        var contest = labels.aCampaign(CampaignKind.CONTEST, "CY", setting.officer());
        var id = aSentEntry(setting, contest);
        assertThatThrownBy(() -> check(setting, id, "ADMIT"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("contests.jurors.few");
        check(setting, id, "RETURN");
        assertThat(contests.get(id, people.reader(setting.teacher()), Locale.ENGLISH)
                        .note())
                .isEqualTo("A link does not open.");
        contests.submit(id, people.reader(setting.teacher()));
        var second = contests.enter(contest, setting.project(), "FR-5", people.reader(setting.teacher()));
        assertThat(contests.get(second, people.reader(setting.teacher()), Locale.ENGLISH)
                        .entry()
                        .state())
                .isEqualTo(EntryState.NOT_ELIGIBLE);
        check(setting, id, "REJECT");

        assertThat(processes.isRunning("competition-entry", id.toString())).isFalse();
    }

    @Test
    void takesTheSheetsOfTwoJurorsAtOnce() throws Exception {
        var setting = labels.aSetting("ME");
        var jurors = List.of(aJuror("ME"), aJuror("ME"));
        var chair = people.aPerson("chair", people.aSchool("ME"));
        people.grant(chair, Role.JURY_CHAIR, Scope.country("ME"));
        var contest = labels.aCampaign(CampaignKind.CONTEST, "ME", setting.officer());
        var id = aSentEntry(setting, contest);
        check(setting, id, "ADMIT");
        try (var both = Executors.newFixedThreadPool(2)) {
            var sheets = jurors.stream()
                    .map(juror -> both.submit(() -> mark(id, juror, 15)))
                    .toList();
            for (var sheet : sheets) {
                sheet.get();
            }
        }
        jobs.runDue();

        var board = rankings.board(contest, "FR-5", people.reader(chair), Locale.ENGLISH);
        assertThat(board.rows().getFirst().sheets()).hasSize(2);
        assertThat(board.mayPublish()).isTrue();
    }

    @Test
    void keepsADraftAfterTheLastDayButTakesItNoMore() {
        var setting = labels.aSetting("GE");
        var contest = labels.aCampaign(CampaignKind.CONTEST, "GE", setting.officer());
        var id = aCompleteDraft(setting, contest);
        rows.sql("update campaign set closes_on = opens_on where id = :id")
                .param("id", contest.id())
                .update();
        var teacher = people.reader(setting.teacher());

        assertThatThrownBy(() -> contests.submit(id, teacher))
                .isInstanceOf(RefusedException.class)
                .hasMessage("contests.closed");
        assertThat(contests.get(id, teacher, Locale.ENGLISH).answers()).containsEntry("imageConsent", "true");
    }

    @Test
    void takesEntriesOfItsCountryOnly() {
        var setting = labels.aSetting("MD");
        var abroad = labels.aCampaign(
                CampaignKind.CONTEST, "AM", labels.aSetting("AM").officer());

        assertThatThrownBy(() -> contests.enter(abroad, setting.project(), "FR-5", people.reader(setting.teacher())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("contests.abroad");
    }

    private ContestEntryId aSentEntry(Setting setting, CampaignId contest) {
        var id = aCompleteDraft(setting, contest);
        contests.submit(id, people.reader(setting.teacher()));
        return id;
    }

    private ContestEntryId aCompleteDraft(Setting setting, CampaignId contest) {
        var application = labels.oneUnderReview(setting);
        labels.asked(application).forEach(reviewer -> labels.judge(application, reviewer, 18, 1));
        labels.decide(setting, application, Decision.AWARD, "");
        var teacher = people.reader(setting.teacher());
        var id = contests.enter(contest, setting.project(), "FR-5", teacher);
        var answers = new java.util.HashMap<String, String>();
        answers.put("abstract", LabelFixtures.words(50));
        CRITERIA.forEach(code -> answers.put("criterion-" + code, LabelFixtures.words(50)));
        answers.put("links", "https://example.org/film");
        answers.put("imageConsent", "true");
        contests.save(id, "FR-5", answers, null, teacher);
        return id;
    }

    private void check(Setting setting, ContestEntryId id, String admissibility) {
        var officer = people.reader(setting.officer());
        var task = tasks.about(id.toString()).getFirst();
        work.claim(task.id(), officer);
        work.complete(
                task.id(),
                Map.of("admissibility", admissibility, "reason", "A link does not open."),
                Duration.ZERO,
                officer,
                Locale.ENGLISH);
    }

    private void mark(ContestEntryId id, PersonId juror, int points) {
        var sheet = new java.util.HashMap<String, Point>();
        CRITERIA.forEach(code -> sheet.put(code, new Point(points, "Seen.")));
        marks.judge(id, sheet, "Clear for a visitor.", people.reader(juror));
    }

    private PersonId aJuror(String country) {
        var juror = people.aPerson("juror", people.aSchool(country));
        people.grant(juror, Role.JUROR, Scope.country(country));
        return juror;
    }
}
