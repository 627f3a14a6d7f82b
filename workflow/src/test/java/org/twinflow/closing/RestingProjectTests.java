package org.twinflow.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.kits.KitSummary;
import org.twinflow.kits.Kits;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What a closed project still allows, and how the work is taken up again. */
class RestingProjectTests extends ClosingScene {

    @Autowired
    Kits kits;

    @Test
    void refusesEveryWorkInAProjectThatRests() {
        var plan = document("plan.txt");
        var meeting = meetings.ask(project, meeting(), by(helene));
        close();

        assertThat(documents.get(plan, by(kasia)).title()).isEqualTo("plan.txt");
        assertThat(projects.bySlug(projects.facts(project).slug(), by(pupil))).isNotNull();
        refused(() -> document("late.txt"));
        refused(() -> assignments.assign(task(), by(helene)));
        refused(() -> plans.begin(project, by(helene)));
        refused(() -> meetings.ask(project, meeting(), by(helene)));
        refused(() -> meetings.callOff(meeting, by(helene)));
        refused(() ->
                projects.describe(project, "Other", "", projects.facts(project).version(), by(helene)));
        refused(() -> projects.admit(project, fixtures.aTeacher(poland), Role.TEACHER, by(helene)));
        assertThatThrownBy(() -> projects.finish(project, by(helene))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> closings.begin(project, by(helene))).isInstanceOf(RefusedException.class);
    }

    @Test
    void canBeCopiedAsAKitWithoutANameOfAnybody() {
        close();

        var kit = kits.copy(project, "Once more", false, by(helene));

        assertThat(kits.visibleTo(by(helene))).extracting(KitSummary::id).contains(kit);
        assertThatThrownBy(() -> kits.copy(project, "Mine", false, by(kasia))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void isTakenUpAgainWithinAYear() {
        close();
        assertThatThrownBy(() -> closings.reopen(project, by(kasia))).isInstanceOf(ForbiddenException.class);
        closings.reopen(project, by(helene));
        jobs.runDue();

        assertThat(status()).isEqualTo(ProjectStatus.FINISHING);
        assertThat(processes.isRunning(Closings.PROCESS, id())).isFalse();
        assertThat(document("again.txt")).isNotNull();

        close();
        jobs.ringTimers(Closings.PROCESS, id(), "accountsOver");
        jobs.runDue();
        closings.reopen(project, by(helene));
        assertThat(processes.isRunning(Closings.PROCESS, id())).isFalse();

        close();
        database.sql("update closing set frozen_at = :then where project = :project")
                .param("then", clock.instant().minus(Duration.ofDays(370)).atOffset(ZoneOffset.UTC))
                .param("project", project.id())
                .update();
        assertThat(details().mayReopenUntil()).isNull();
        assertThatThrownBy(() -> closings.reopen(project, by(helene)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("closing.reopen.late");
    }

    @Test
    void isForThoseWhoAnswerForTheProject() {
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));

        assertThatThrownBy(() -> closings.begin(project, by(kasia))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> closings.begin(project, by(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> closings.of(project, by(pupil))).isInstanceOf(ForbiddenException.class);
        assertThat(closings.of(project, by(kasia))).isEmpty();
        closings.begin(project, by(helene));
        assertThatThrownBy(() -> closings.check(project, ALL, "", by(kasia))).isInstanceOf(ForbiddenException.class);
        assertThat(closings.of(project, by(kasia)).orElseThrow().mayCheck()).isFalse();
        assertThat(details().mayCheck()).isTrue();
    }
}
