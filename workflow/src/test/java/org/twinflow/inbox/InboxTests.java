package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.StaleException;

/** Who sees which task, in which order and which words. */
class InboxTests extends InboxScene {

    @Test
    void showsATaskToThoseItMeansAndToNobodyElse() {
        var task = aTask("2099-01-01");
        var stranger = fixtures.aTeacher(fixtures.aSchool("PL"));

        assertThat(mine(ana)).containsExactly(task);
        assertThat(mine(bruno)).containsExactly(task);
        assertThat(mine(stranger)).isEmpty();
        assertThatThrownBy(() -> inbox.task(task, fixtures.reader(stranger), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void losesSightOfTasksWithTheProject() {
        var task = aTask("2099-01-01");
        work.claim(task, fixtures.reader(bruno));

        fixtures.dismiss(project, bruno);

        assertThat(mine(bruno)).isEmpty();
        assertThat(mine(ana)).containsExactly(task);
    }

    @Test
    void ordersByDeadlineAndGoesOnWhereAPageEnded() {
        var late = aTask("2020-01-01");
        var never = aTask("");
        var soon = aTask("2098-01-01");

        var first = inbox.view(fixtures.reader(bruno), query(InboxView.ME, 2, null));
        var second = inbox.view(fixtures.reader(bruno), query(InboxView.ME, 2, first.next()));

        assertThat(first.items()).extracting(InboxTask::id).containsExactly(late, soon);
        assertThat(second.items()).extracting(InboxTask::id).containsExactly(never);
        assertThat(second.next()).isNull();
        assertThat(inbox.counts(fixtures.reader(bruno), query(InboxView.ME, 2, null))
                        .groups())
                .isEqualTo(Map.of(Urgency.LATE, 1L, Urgency.LATER, 2L));
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        var task = aTask("2099-01-01");

        assertThat(inbox.task(task, fixtures.reader(ana), Locale.FRENCH).name()).isEqualTo("Répondre à la question");
        assertThat(inbox.view(fixtures.reader(ana), text("repondre")).items()).hasSize(1);
        assertThat(inbox.view(fixtures.reader(ana), text("ANSWER")).items()).hasSize(1);
        assertThat(inbox.view(fixtures.reader(ana), text("100%")).items()).isEmpty();
    }

    @Test
    void keepsADraftUntilTheTaskIsDone() {
        var task = aTask("2099-01-01");
        var reader = fixtures.reader(bruno);

        var first = work.saveDraft(task, Map.of("phone", "00"), 0, reader);
        work.saveDraft(task, Map.of("phone", "00 11"), first.version(), reader);

        assertThat(work.form(task, reader, Locale.ENGLISH).orElseThrow().values())
                .containsEntry("phone", "00 11");
        assertThatThrownBy(() -> work.saveDraft(task, Map.of(), first.version(), reader))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void putsATaskOffForItsReaderAlone() {
        var task = aTask("2099-01-01");

        work.snooze(task, LocalDate.of(2098, 1, 1), fixtures.reader(bruno));

        assertThat(mine(bruno)).isEmpty();
        assertThat(inbox.waitingFor(fixtures.reader(bruno))).isZero();
        assertThat(mine(ana)).containsExactly(task);
    }

    @Test
    void showsWhatOthersDoInACaseThatThePersonFollows() {
        var task = aTask("2099-01-01");
        var head = fixtures.aPerson("head", fixtures.aSchool("FR"));

        inbox.follow(subject(task), fixtures.reader(head));

        assertThat(ids(head, InboxView.WAITING)).containsExactly(task);
        assertThat(inbox.counts(fixtures.reader(head), query(InboxView.ME, 5, null))
                        .waiting())
                .isEqualTo(1);
    }

    @Test
    void isTheSameAfterARebuild() {
        work.claim(aTask("2099-01-01"), fixtures.reader(bruno));
        aTask("");
        var live = rows.all();
        var flags = rows.flags();

        inbox.rebuild(fixtures.reader(fixtures.anAdministrator()));

        assertThat(rows.all()).isEqualTo(live).isNotEmpty();
        assertThat(rows.flags()).isEqualTo(flags);
    }
}
