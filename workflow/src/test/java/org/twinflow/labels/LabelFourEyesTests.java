package org.twinflow.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.TaskState;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** Nobody checks their own application, nor decides on one that they have reviewed, whatever their roles. */
@SpringBootTest
class LabelFourEyesTests {

    @Autowired
    LabelFixtures labels;

    @Autowired
    Fixtures fixtures;

    @Autowired
    LabelDecisions decisions;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskWork work;

    LabelFixtures.Setting setting;

    @BeforeEach
    void aCampaign() {
        setting = labels.aSetting("IT");
    }

    @Test
    void keepTheCheckFromTheApplicant() {
        var id = labels.aSentOne(setting);
        makeOfficer(setting.teacher());
        var task = labels.task(id, "checkAdmissibility").id();

        var seen = inbox.task(task, labels.reader(setting.teacher()), Locale.ENGLISH);
        assertThat(seen.state()).isEqualTo(TaskState.BARRED);
        assertThat(inbox.notBy(seen, Locale.ENGLISH)).containsExactly("Write application");
        assertThat(inbox.notBy(seen, Locale.FRENCH)).hasSize(1).doesNotContain("Write application");
        assertThatThrownBy(() -> work.claim(task, labels.reader(setting.teacher())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("inbox.four-eyes");

        labels.check(setting, id, "ADMIT", "");
        assertThat(labels.asked(id)).isNotEmpty();
    }

    @Test
    void keepTheDecisionFromAReviewer() {
        var id = labels.oneUnderReview(setting);
        var reviewers = labels.asked(id);
        reviewers.forEach(reviewer -> labels.judge(id, reviewer, 18, 1));
        var judge = reviewers.getFirst();
        makeOfficer(judge);

        assertThat(inbox.task(labels.task(id, "decide").id(), labels.reader(judge), Locale.ENGLISH)
                        .state())
                .isEqualTo(TaskState.BARRED);
        assertThatThrownBy(() ->
                        decisions.decide(id, Decision.AWARD, "", LabelFixtures.feedback(), null, labels.reader(judge)))
                .isInstanceOf(RefusedException.class);

        labels.decide(setting, id, Decision.AWARD, "");
    }

    private void makeOfficer(PersonId person) {
        fixtures.grant(person, Role.LABEL_OFFICER, Scope.country("IT"));
    }
}
