package org.twinflow.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Upload;
import org.twinflow.inbox.Awaits;
import org.twinflow.inbox.CaseEvent;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.TaskDocument;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What people attach to a task of theirs, and who sees it at the tasks of its case. */
class AttachmentTests extends AttachmentScene {

    @Test
    void storesAFileAndShowsItToThoseWhomTheTaskMeans() {
        var stored = attach(kasia, task, "weir plan.txt", null);

        assertThat(stored.level()).isEqualTo(AudienceLevel.TEACHERS);
        assertThat(stored.title()).isEqualTo("weir plan");
        assertThat(stored.project()).isEqualTo(project.id());
        assertThat(shown(kasia, task)).containsExactly(stored.id());
        assertThat(shown(helene, task)).containsExactly(stored.id());
        assertThat(of(helene, task).getFirst())
                .extracting(Attachment::taskId, Attachment::own)
                .containsExactly(task, false);
        assertThat(beside(helene, task))
                .extracting(TaskDocument::title, TaskDocument::url, TaskDocument::note)
                .containsExactly(tuple("weir plan", "/documents/d/" + stored.id(), "Kasia T."));
        assertThat(documents
                        .list(project.id(), null, fixtures.reader(helene), null, 10)
                        .items())
                .extracting(DocumentDetails::id)
                .containsExactly(stored.id());
    }

    @Test
    void showsTheFileOfAPupilToTheMembers() {
        var own = give(pupil);
        assertThat(attachments
                        .choices(own, "", fixtures.reader(pupil), Locale.ENGLISH)
                        .levels())
                .containsExactly(AudienceLevel.MEMBERS);

        assertThat(attach(pupil, own, "drawing.txt", null).level()).isEqualTo(AudienceLevel.MEMBERS);
        assertThat(attach(helene, own, "hint.txt", null).level()).isEqualTo(AudienceLevel.MEMBERS);
        assertThatThrownBy(() -> attach(pupil, own, "secret.txt", AudienceLevel.TEACHERS))
                .isInstanceOf(ForbiddenException.class);
        assertThat(of(pupil, own)).hasSize(2);
    }

    @Test
    void attachesWhatIsThereOnce() {
        var paper = store(helene, project, AudienceLevel.MEMBERS);
        assertThat(offered(kasia)).containsExactly(paper);

        attachments.attach(task, paper, fixtures.reader(kasia), Locale.ENGLISH);
        attachments.attach(task, paper, fixtures.reader(helene), Locale.ENGLISH);

        assertThat(of(helene, task))
                .extracting(Attachment::by)
                .extracting(PersonSummary::id)
                .containsExactly(kasia);
        assertThat(offered(kasia)).isEmpty();
    }

    @Test
    void offersDocumentsByTheirTitle() {
        var budget = store(helene, project, "Budget 100 % of 2026", AudienceLevel.MEMBERS);
        var secret = store(helene, project, "Budget of the teachers", AudienceLevel.TEACHERS);
        store(helene, project, "Packing list", AudienceLevel.MEMBERS);

        assertThat(offered(helene, " BUDGET ")).containsExactly(secret, budget);
        assertThat(offered(helene, "0 %")).containsExactly(budget);
        assertThat(offered(helene, "P%list")).isEmpty();
        assertThat(attachments
                        .choices(give(pupil), "budget", fixtures.reader(pupil), Locale.ENGLISH)
                        .documents())
                .singleElement()
                .satisfies(offered -> assertThat(offered.id()).isEqualTo(budget));
    }

    @Test
    void hidesTheTaskFromStrangers() {
        assertThatThrownBy(() -> of(stranger, task)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> of(pupil, task)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attach(stranger, task, "a.txt", null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attachments.mayAttachNew(task, fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesNoDocumentOfAnotherProject() {
        var other = fixtures.aProject(helene, france);
        var paper = store(helene, other, AudienceLevel.MEMBERS);

        assertThatThrownBy(() -> attachments.attach(task, paper, fixtures.reader(helene), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
        assertThat(of(helene, task)).isEmpty();
    }

    @Test
    void letsAPupilNeitherAttachNorSeeWhatIsForTeachers() {
        var own = give(pupil);
        var paper = store(helene, project, AudienceLevel.TEACHERS);
        assertThatThrownBy(() -> attachments.attach(own, paper, fixtures.reader(pupil), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);

        attachments.attach(own, paper, fixtures.reader(helene), Locale.ENGLISH);

        assertThat(shown(helene, own)).containsExactly(paper);
        assertThat(of(pupil, own)).isEmpty();
        assertThat(beside(pupil, own)).isEmpty();
        assertThatThrownBy(() -> attachments.detach(own, paper, fixtures.reader(pupil), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isTakenOffByWhoeverAttachedItAndStaysADocument() {
        var stored = attach(kasia, task, "plan.txt", null).id();
        assertThatThrownBy(() -> attachments.detach(task, stored, fixtures.reader(helene), Locale.ENGLISH))
                .isInstanceOf(ForbiddenException.class);

        attachments.detach(task, stored, fixtures.reader(kasia), Locale.ENGLISH);

        assertThat(of(kasia, task)).isEmpty();
        assertThat(documents.get(stored, fixtures.reader(kasia)).title()).isEqualTo("plan");
        assertThatThrownBy(() -> attachments.detach(task, stored, fixtures.reader(kasia), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void goesAlongWithTheCase() {
        var stored = attach(kasia, task, "plan.txt", null).id();
        tasks.complete(kasia, task, Map.of("result", "Placed."));

        var review = taskOf(helene);
        assertThat(shown(helene, review)).containsExactly(stored);
        assertThat(shown(kasia, task)).containsExactly(stored);
        assertThatThrownBy(() -> attach(kasia, task, "late.txt", null)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> attachments.detach(task, stored, fixtures.reader(kasia), Locale.ENGLISH))
                .isInstanceOf(ForbiddenException.class);
        assertThat(attachments
                        .choices(task, "", fixtures.reader(kasia), Locale.ENGLISH)
                        .open())
                .isFalse();
        var told = inbox.story(inbox.task(review, fixtures.reader(helene), Locale.ENGLISH), Locale.ENGLISH).stream()
                .filter(event -> event.kind() == CaseEvent.Kind.ATTACHED)
                .toList();
        assertThat(told)
                .extracting(CaseEvent::who)
                .extracting(PersonSummary::id)
                .containsExactly(kasia);
    }

    @Test
    void bringsATaskBackThatWaitsForADocument() {
        work.snooze(task, null, Awaits.ARRIVAL, fixtures.reader(kasia));
        assertThat(tasks.keys(kasia, project)).doesNotContain("doTask");

        attach(helene, task, "plan.txt", null);

        assertThat(tasks.keys(kasia, project)).contains("doTask");
    }

    @Test
    void keepsNothingOfARefusedFileOrOfADocumentInTheTrash() {
        assertThatThrownBy(() -> attachments.attachNew(
                        task, Upload.of("empty.txt"), "", null, bytes(""), fixtures.reader(kasia), Locale.ENGLISH))
                .isInstanceOf(RefusedException.class);
        assertThat(of(kasia, task)).isEmpty();
        var stored = attach(kasia, task, "plan.txt", null).id();

        care.trash(stored, fixtures.reader(kasia));

        assertThat(of(kasia, task)).isEmpty();
    }

    @Test
    void refusesTasksWithoutAProject() {
        var founder = fixtures.aTeacher(france);
        foundings.aSentFounding("Two rivers", founder, stranger);
        var query = new InboxQuery(InboxView.ME, null, "", 10, null, Locale.ENGLISH);
        var asked =
                inbox.view(fixtures.reader(stranger), query).items().getFirst().id();

        assertThat(of(stranger, asked)).isEmpty();
        assertThatThrownBy(() -> attach(stranger, asked, "a.txt", null)).isInstanceOf(ForbiddenException.class);
    }
}
