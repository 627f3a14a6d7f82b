package org.twinflow.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.labels.LabelFixtures.Setting;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** Every way through {@code label-application.bpmn}. */
@SpringBootTest
class LabelProcessTests {

    @Autowired
    LabelFixtures labels;

    @Autowired
    LabelApplications applications;

    @Autowired
    LabelReviews reviews;

    @Autowired
    LabelDecisions decisions;

    @Autowired
    LabelCertificates certificates;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient rows;

    @Test
    void endsAtOnceWithTheReasonsWhenAnAnswerIsNo() {
        var setting = labels.aSetting("BE");
        var id = applications.apply(
                setting.project(),
                new NewApplication(List.of(true, true, false, true, true), List.of()),
                labels.reader(setting.teacher()));

        var shown = applications.get(id, labels.reader(setting.teacher()), Locale.ENGLISH);
        assertThat(shown.application().state()).isEqualTo(ApplicationState.NOT_ELIGIBLE);
        assertThat(shown.reasons()).containsExactly("One of the five preliminary questions is answered with no.");
        assertThat(applications
                        .get(id, labels.reader(setting.teacher()), Locale.FRENCH)
                        .reasons()
                        .getFirst())
                .startsWith("Vous avez répondu non");
        assertThat(running(id)).isFalse();
    }

    @Test
    void keepsADraftAfterTheLastDayButTakesItNoMore() {
        var setting = labels.aSetting("AZ");
        var id = labels.aDraft(setting);
        labels.complete(setting, id);
        rows.sql("update campaign set closes_on = opens_on where id = :id")
                .param("id", setting.campaign().id())
                .update();

        assertThatThrownBy(() -> applications.submit(id, labels.reader(setting.teacher())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("labels.closed");
        assertThat(applications
                        .get(id, labels.reader(setting.teacher()), Locale.ENGLISH)
                        .answers())
                .containsEntry("declaration", "true");
    }

    @Test
    void awardsWithTheMeanOfTwoAndIssuesACertificate() {
        var setting = labels.aSetting("IT");
        var id = labels.oneUnderReview(setting);
        labels.asked(id).forEach(reviewer -> labels.judge(id, reviewer, 18, 1));

        var comparison = decisions.compare(id, labels.reader(setting.officer()), Locale.ENGLISH);
        assertThat(comparison.proposal()).isEqualTo("AWARD");
        assertThat(comparison.mayDecide()).isTrue();
        labels.decide(setting, id, Decision.AWARD, "");
        jobs.runDue();

        assertThat(running(id)).isFalse();
        await().until(() -> outcome(setting, id).certificate() != null);
        assertThat(decisions
                        .compare(id, labels.reader(setting.officer()), Locale.ENGLISH)
                        .proposal())
                .isEqualTo("AWARD");
        var outcome = outcome(setting, id);
        assertThat(outcome.finalScore()).isEqualTo(18);
        assertThat(outcome.candidate()).isFalse();
        var verified = certificates.verify(String.valueOf(outcome.certificate()));
        assertThat(verified.genuine()).isTrue();
        assertThat(verified.facts().project()).isEqualTo("Rivers that join us");
        assertThat(certificates.file(id, labels.reader(setting.coordinator())).mediaType())
                .isEqualTo("application/pdf");
        assertThat(applications.isLabelled(setting.project(), setting.teacher()))
                .isTrue();
    }

    @Test
    void asksAThirdReviewerWhenTwoAreFarApart() {
        var setting = labels.aSetting("PT");
        var id = labels.oneUnderReview(setting);
        var two = labels.asked(id);
        labels.judge(id, two.get(0), 12, 1);
        labels.judge(id, two.get(1), 19, 1);

        assertThat(decisions.wantsReviewer(id, labels.reader(setting.officer())))
                .isTrue();
        var third = decisions.candidates(id, labels.reader(setting.officer())).getFirst();
        assertThat(two).doesNotContain(third.id());
        decisions.appoint(id, third.id(), labels.reader(setting.officer()));
        labels.judge(id, third.id(), 18, 1);
        labels.decide(setting, id, Decision.AWARD, "");
        jobs.runDue();

        assertThat(outcome(setting, id).finalScore()).isEqualTo(18.5);
    }

    @Test
    void refusesWhenAMinimumIsMissed() {
        var setting = labels.aSetting("AT");
        var id = labels.oneUnderReview(setting);
        labels.asked(id).forEach(reviewer -> labels.judge(id, reviewer, 19, 0));

        assertThat(decisions
                        .compare(id, labels.reader(setting.officer()), Locale.ENGLISH)
                        .proposal())
                .isEqualTo("REFUSE_GATE");
        assertThatThrownBy(() -> labels.decide(setting, id, Decision.AWARD, "")).isInstanceOf(InvalidException.class);
        labels.decide(setting, id, Decision.REFUSE, "");

        assertThat(running(id)).isFalse();
        assertThat(outcome(setting, id).decision()).isEqualTo(Decision.REFUSE);
        assertThat(outcome(setting, id).certificate()).isNull();
        assertThatThrownBy(() -> labels.decide(setting, id, Decision.REFUSE, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessage("labels.already-decided");
    }

    @Test
    void letsTheApplicantCompleteWhatTheOfficerSendsBack() {
        var setting = labels.aSetting("RO");
        var id = labels.aSentOne(setting);
        labels.check(setting, id, "RETURN", "Please name the ages.");

        var shown = applications.get(id, labels.reader(setting.teacher()), Locale.ENGLISH);
        assertThat(shown.application().state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(shown.note()).isEqualTo("Please name the ages.");
        applications.submit(id, labels.reader(setting.teacher()));
        labels.check(setting, id, "REJECT", "Not in a language we accept.");

        assertThat(state(setting, id)).isEqualTo(ApplicationState.NOT_ADMISSIBLE);
        assertThat(running(id)).isFalse();
    }

    @Test
    void waitsForTheOfficerWhenThereAreTooFewReviewers() {
        var setting = labels.aSetting("SE");
        setting.reviewers().stream().skip(1).forEach(person -> labels.withdraw("SE", person));
        var id = labels.oneUnderReview(setting);

        assertThat(labels.asked(id)).isEmpty();
        var late = labels.aReviewer("SE");
        decisions.appoint(id, late, labels.reader(setting.officer()));

        assertThat(labels.asked(id))
                .containsExactlyInAnyOrder(setting.reviewers().getFirst(), late);
    }

    @Test
    void handsTheReviewOfSomebodyWithAConflictToSomebodyElse() {
        var setting = labels.aSetting("NL");
        var id = labels.oneUnderReview(setting);
        var bound = labels.asked(id).getFirst();

        reviews.declareConflict(id, "A cousin of mine teaches there.", labels.reader(bound));

        assertThat(labels.asked(id)).hasSize(2).doesNotContain(bound);
        assertThat(reviews.queue(labels.reader(bound))).isEmpty();
    }

    @Test
    void givesTheReviewBackToTheOfficersWhenNobodyIsLeft() {
        var setting = labels.aSetting("LU");
        setting.reviewers().stream().skip(2).forEach(person -> labels.withdraw("LU", person));
        var id = labels.oneUnderReview(setting);
        reviews.declareConflict(id, "", labels.reader(labels.asked(id).getFirst()));

        assertThat(decisions.wantsReviewer(id, labels.reader(setting.officer())))
                .isTrue();
        var late = labels.aReviewer("LU");
        decisions.appoint(id, late, labels.reader(setting.officer()));

        assertThat(labels.asked(id)).contains(late).hasSize(2);
    }

    private Outcome outcome(Setting setting, LabelApplicationId id) {
        var outcome = applications
                .get(id, labels.reader(setting.teacher()), Locale.ENGLISH)
                .outcome();
        assertThat(outcome).isNotNull();
        return java.util.Objects.requireNonNull(outcome);
    }

    private ApplicationState state(Setting setting, LabelApplicationId id) {
        return applications
                .get(id, labels.reader(setting.teacher()), Locale.ENGLISH)
                .application()
                .state();
    }

    private boolean running(LabelApplicationId id) {
        return processes.isRunning("label-application", id.toString());
    }
}
