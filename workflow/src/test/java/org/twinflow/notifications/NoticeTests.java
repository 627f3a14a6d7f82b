package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Role;
import org.twinflow.approval.ApprovalRequest;
import org.twinflow.approval.Approvals;
import org.twinflow.approval.Verdict;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.inbox.InboxTask;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Who is told of what, and for how long it is news. */
class NoticeTests extends NoticeScene {

    private static final LocalDate LATER = LocalDate.of(2028, 5, 2);
    private static final Habits ANY = Habits.USUAL;

    @Autowired
    Documents documents;

    @Autowired
    Approvals approvals;

    @Autowired
    Projects projects;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsWhoeverATaskIsGivenToAndNobodyElse() {
        give(teacher);

        var told = told(teacher);
        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.TASK_ASSIGNED);
            assertThat(notice.words()).isEqualTo("Place the recorders");
            assertThat(notice.project()).isEqualTo("Rivers that join us");
            assertThat(notice.href()).isEqualTo("/tasks/" + notice.taskId());
            assertThat(notice.isUnread()).isTrue();
        });
        assertThat(told(partner)).isEmpty();
        assertThat(notices.list(fixtures.reader(teacher), null, 5, false, Locale.FRENCH)
                        .items()
                        .getFirst()
                        .words())
                .isNotEqualTo("Do task");
    }

    @Test
    void tellsAPupilInTheApplication() {
        give(pupil);

        assertThat(kinds(pupil)).containsExactly(NoticeKind.TASK_ASSIGNED);
    }

    @Test
    void letsTheOthersRestOnceOneHasTheTask() {
        give(AssigneeKind.GROUP, "teacher", LATER, false);
        assertThat(List.of(unread(coordinator), unread(teacher), unread(partner)))
                .containsOnly(1L);
        assertThat(kinds(partner)).containsExactly(NoticeKind.TASK_OFFERED);

        work.claim(task(teacher), fixtures.reader(teacher));

        assertThat(List.of(unread(coordinator), unread(partner))).containsOnly(0L);
        assertThat(unread(teacher)).isEqualTo(1);
        assertThat(kinds(teacher)).containsExactly(NoticeKind.TASK_OFFERED);
    }

    @Test
    void tellsWhomATaskIsHandedTo() {
        give(teacher);
        var task = task(teacher);

        work.assign(task, partner, fixtures.reader(coordinator));

        assertThat(kinds(partner)).containsExactly(NoticeKind.TASK_ASSIGNED);
        assertThat(unread(teacher)).isZero();
    }

    @Test
    void isReadByItselfWhenTheTaskIsDone() {
        give(teacher);

        inbox.complete(teacher, project, "doTask", Map.of("result", "Placed."));

        assertThat(unread(teacher)).isZero();
    }

    @Test
    void saysWhenWorkCameBack() {
        give(AssigneeKind.PERSON, teacher.toString(), LATER, true);
        inbox.complete(teacher, project, "doTask", Map.of("result", "Placed."));
        inbox.complete(coordinator, project, "reviewTask", Map.of("verdict", "rework", "comment", "Two are missing."));

        assertThat(kinds(teacher)).containsExactly(NoticeKind.TASK_RETURNED, NoticeKind.TASK_ASSIGNED);
    }

    @Test
    void isNotWrittenWhenWhatItTellsOfIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            give(teacher);
            status.setRollbackOnly();
        });

        assertThat(told(teacher)).isEmpty();
    }

    @Test
    void tellsThoseWhoAreAskedToApproveAndThenWhoAsked() {
        var plan = documents
                .store(
                        NewDocument.inProject(
                                project.id(), "Plan", "", AudienceLevel.MEMBERS, Upload.of("plan.txt"), "en"),
                        new ByteArrayInputStream("One".getBytes(StandardCharsets.UTF_8)),
                        fixtures.reader(teacher))
                .id();
        approvals.ask(new ApprovalRequest(plan, 1, Set.of(partner), null), fixtures.reader(teacher));

        assertThat(told(partner)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.APPROVAL_ASKED);
            assertThat(notice.words()).isEqualTo("Plan");
        });
        approvals.answer(plan, 1, Verdict.APPROVED, "", fixtures.reader(partner));
        assertThat(kinds(teacher)).containsExactly(NoticeKind.APPROVAL_ENDED);

        fixtures.dismiss(project, partner);
        assertThat(told(partner))
                .as("who has left reads that there was something, and not what")
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.words()).isEmpty();
                    assertThat(notice.project()).isNull();
                });
    }

    @Test
    void greetsWhoIsAdmitted() {
        var guest = fixtures.aTeacher(school);

        projects.admit(project, guest, Role.TEACHER, fixtures.reader(coordinator));

        assertThat(kinds(guest)).containsExactly(NoticeKind.MEMBER_ADMITTED);
    }

    @Test
    void keepsQuietOfWhatSomebodyDoesNotWantToHear() {
        preferences.change(Map.of(NoticeKind.TASK_ASSIGNED, Channel.OFF), ANY, fixtures.reader(teacher));

        give(teacher);

        assertThat(told(teacher)).isEmpty();
        assertThatThrownBy(() ->
                        preferences.change(Map.of(NoticeKind.ESCALATION, Channel.OFF), ANY, fixtures.reader(teacher)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> preferences.change(Map.of(), new Habits(-1, 0, 7, true), fixtures.reader(teacher)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void goesOnWhereAPageEndedAndIsReadUpToWhereSomebodyLooked() {
        give(teacher);
        give(teacher);
        give(teacher);
        var reader = fixtures.reader(teacher);

        var first = notices.list(reader, null, 2, true, Locale.ENGLISH);
        var rest = notices.list(reader, first.next(), 2, true, Locale.ENGLISH);

        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
        assertThat(notices.readAll(first.items().getLast().number(), reader)).isEqualTo(2);
        assertThat(unread(teacher)).isEqualTo(1);
        assertThatThrownBy(() -> notices.list(reader, "here", 2, true, Locale.ENGLISH))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void isForOnePersonAlone() {
        give(teacher);
        var id = told(teacher).getFirst().id();

        assertThatThrownBy(() -> notices.open(id, fixtures.reader(partner), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> notices.read(id, fixtures.reader(partner))).isInstanceOf(NotFoundException.class);
        assertThat(unread(teacher)).isEqualTo(1);
        assertThat(notices.open(id, fixtures.reader(teacher), Locale.ENGLISH).id())
                .isEqualTo(id);
        assertThat(unread(teacher)).isZero();
    }

    private String task(PersonId person) {
        return inbox.tasks(person, project).stream()
                .map(InboxTask::id)
                .findFirst()
                .orElseThrow();
    }
}
