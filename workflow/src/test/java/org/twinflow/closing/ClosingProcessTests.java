package org.twinflow.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.exports.ExportSummary;
import org.twinflow.labels.Decision;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.shared.InvalidException;

/** Every way through {@code project-closing.bpmn}. */
class ClosingProcessTests extends ClosingScene {

    @Test
    void goesFromTheChecklistToTheArchive() {
        var task = assignments.assign(task(), by(helene));
        closings.begin(project, by(helene));
        assertThat(inbox.keys(helene, project)).contains("checkClosing");
        assertThat(details().facts())
                .contains(new ClosingFact(ClosingItem.TASKS, 1, false), new ClosingFact(ClosingItem.LABEL, 0, true));
        assertThatThrownBy(() -> closings.check(project, EnumSet.of(ClosingItem.LABEL), " ", by(helene)))
                .isInstanceOf(InvalidException.class);
        closings.check(project, EnumSet.of(ClosingItem.LABEL), "The rest is on paper.", by(helene));
        sayLastWords();
        jobs.runDue();

        assertThat(status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(assignments.get(task, by(helene)).task().state()).isEqualTo(AssignmentState.CANCELLED);
        assertThat(details().words()).extracting(ClosingDetails.Word::words).containsOnly("It was worth it.");
        assertThat(exports.of(project, by(kasia)))
                .extracting(ExportSummary::school)
                .containsExactly(poland);
        assertThat(active()).contains("timeOrReopened");

        jobs.ringTimers(Closings.PROCESS, id(), "accountsOver");
        jobs.runDue();
        assertThat(people.person(pupil).name()).isEqualTo("Élève");
        assertThat(access.grantsOf(pupil)).isEmpty();
        assertThat(details().accountsEnded()).isEqualTo(1);
        sign();
        jobs.runDue();

        assertThat(status()).isEqualTo(ProjectStatus.ARCHIVED);
        assertThat(processes.isRunning(Closings.PROCESS, id())).isFalse();
        assertThat(documents.get(certificate(), by(kasia)).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void waitsNoLongerThanThirtyDaysForLastWords() {
        closings.begin(project, by(helene));
        closings.check(project, ALL, "", by(helene));
        inbox.complete(kasia, project, "lastWord", Map.of("words", "Thank you."));
        assertThat(details().silent()).extracting(school -> school.id()).containsExactly(france);

        jobs.ringTimers(Closings.PROCESS, id(), "wordsOverdue");
        jobs.runDue();

        assertThat(status()).isEqualTo(ProjectStatus.CLOSED);
    }

    @Test
    void waitsForTheDecisionOnALabel() {
        var setting = labels.aSetting("DK");
        take(setting);
        var application = labels.oneUnderReview(setting);
        closings.begin(project, by(helene));
        closings.check(project, ALL, "", by(helene));
        inbox.complete(helene, project, "lastWord", Map.of("words", "It was worth it."));
        jobs.runDue();
        assertThat(active()).contains("labelOrTime");
        assertThat(status()).isEqualTo(ProjectStatus.FINISHING);

        labels.asked(application).forEach(reviewer -> labels.judge(application, reviewer, 18, 1));
        labels.decide(setting, application, Decision.AWARD, "");
        jobs.runDue();

        assertThat(status()).isEqualTo(ProjectStatus.CLOSED);
    }

    @Test
    void waitsForALabelNoLongerThanHalfAYear() {
        var setting = labels.aSetting("FI");
        take(setting);
        labels.aSentOne(setting);
        closings.begin(project, by(helene));
        closings.check(project, ALL, "", by(helene));
        inbox.complete(helene, project, "lastWord", Map.of("words", "It was worth it."));
        jobs.ringTimers(Closings.PROCESS, id(), "labelOverdue");
        jobs.runDue();

        assertThat(status()).isEqualTo(ProjectStatus.CLOSED);
    }

    @Test
    void beginsByItselfThirtyDaysBeforeTheEnd() {
        database.sql("update project set ends_on = :day where id = :id")
                .param(
                        "day",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30))
                .param("id", project.id())
                .update();
        var later = fixtures.aProject(helene, france);

        closings.beginDue();
        closings.beginDue();

        assertThat(inbox.keys(helene, project)).containsOnlyOnce("checkClosing");
        assertThat(closings.of(later, by(helene))).isEmpty();
    }
}
