package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.twinflow.people.PersonId;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** What becomes of a task that somebody works on. */
class TaskWorkTests extends InboxScene {

    @Test
    void leavesAClaimedTaskToItsHolder() {
        var task = aTask("2099-01-01");

        work.claim(task, fixtures.reader(bruno));

        assertThat(mine(ana)).isEmpty();
        assertThat(ids(ana, InboxView.WAITING)).containsExactly(task);
        assertThat(inbox.task(task, fixtures.reader(ana), Locale.ENGLISH).state())
                .isEqualTo(TaskState.HELD);
        assertThatThrownBy(() -> work.claim(task, fixtures.reader(ana)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("inbox.held");

        work.unclaim(task, fixtures.reader(bruno));

        assertThat(mine(ana)).containsExactly(task);
    }

    @Test
    void givesATaskToOneOfTwoWhoClaimAtOnce() throws Exception {
        var task = aTask("2099-01-01");

        assertThat(atOnce(claim(task, ana), claim(task, bruno))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void completesATaskOnceWhenTwoDoAtOnce() throws Exception {
        var task = aTask("2099-01-01");
        var subject = subject(task);

        assertThat(atOnce(complete(task, ana), complete(task, bruno))).containsExactlyInAnyOrder(true, false);
        assertThat(answers.latest(subject, "answerQuestion", Locale.ENGLISH)).isPresent();
    }

    @Test
    void letsACoordinatorHandATaskToSomebodyItMeans() {
        var task = aTask("2099-01-01");
        var stranger = fixtures.aTeacher(fixtures.aSchool("PL"));

        work.assign(task, bruno, fixtures.reader(ana));

        assertThat(mine(bruno)).containsExactly(task);
        assertThat(mine(ana)).isEmpty();
        assertThatThrownBy(() -> work.assign(task, stranger, fixtures.reader(ana)))
                .hasMessage("inbox.assign.stranger");
    }

    @Test
    void movesTheCaseOnAndKeepsTheAnswer() {
        var task = aTask("2099-01-01");
        var subject = subject(task);

        work.complete(task, YES, Duration.ZERO, fixtures.reader(bruno), Locale.ENGLISH);

        assertThat(processes.variables(PROCESS, subject))
                .containsEntry("coming", "yes")
                .containsEntry("pupils", 12);
        assertThat(ids(bruno, InboxView.DONE)).containsExactly(task);
        assertThat(mine(bruno)).isEmpty();
        var next = inbox.view(fixtures.reader(ana), query(InboxView.ME, 5, null))
                .items()
                .getFirst();
        assertThat(next.key()).isEqualTo("checkAnswer");
        assertThat(inbox.line(next, Locale.ENGLISH))
                .extracting(step -> step.name() + " " + step.state())
                .containsExactly("Answer the question DONE", "Check the answer HERE");
        assertThat(answers.before(next.id(), fixtures.reader(ana), Locale.FRENCH)
                        .getFirst()
                        .lines())
                .extracting(line -> line.label() + " " + line.text())
                .contains("Venez-vous ? Oui");
        work.completeByFeature(subject, "checkAnswer", Map.of(), fixtures.reader(ana));
        assertThat(processes.isRunning(PROCESS, subject)).isFalse();
    }

    @Test
    void refusesAnswersThatTheFormDoesNotTake() {
        var task = aTask("2099-01-01");

        assertThatThrownBy(() -> work.complete(
                        task, Map.of("coming", "no"), Duration.ZERO, fixtures.reader(ana), Locale.ENGLISH))
                .isInstanceOf(InvalidException.class);
        assertThat(mine(ana)).containsExactly(task);
    }

    @Test
    void takesACompletionBack() {
        var task = aTask("2099-01-01");

        work.complete(task, YES, Duration.ofSeconds(50), fixtures.reader(bruno), Locale.ENGLISH);
        assertThat(mine(bruno)).isEmpty();
        assertThat(inbox.task(task, fixtures.reader(ana), Locale.ENGLISH).state())
                .isEqualTo(TaskState.FINISHING);
        assertThatThrownBy(() -> work.claim(task, fixtures.reader(ana))).hasMessage("inbox.finishing");
        work.undo(task, fixtures.reader(bruno));

        assertThat(mine(bruno)).containsExactly(task);
        assertThat(runner.runDue(Instant.now().plusSeconds(60))).isZero();
        assertThat(work.form(task, fixtures.reader(bruno), Locale.ENGLISH)
                        .orElseThrow()
                        .values())
                .containsEntry("coming", "yes");
    }

    @Test
    void doesAfterARestartWhatWasDueBefore() {
        var task = aTask("2099-01-01");
        work.complete(task, YES, Duration.ofSeconds(50), fixtures.reader(bruno), Locale.ENGLISH);

        runner.runDue(Instant.now().plusSeconds(60));
        runner.runDue(Instant.now().plusSeconds(120));

        assertThat(ids(bruno, InboxView.DONE)).containsExactly(task);
        assertThatThrownBy(() -> work.undo(task, fixtures.reader(bruno))).hasMessage("inbox.undo.late");
    }

    @Test
    void doesNotCompleteForSomebodyWhoHasLeft() {
        var task = aTask("2099-01-01");
        work.complete(task, YES, Duration.ofSeconds(50), fixtures.reader(bruno), Locale.ENGLISH);

        fixtures.dismiss(project, bruno);
        runner.runDue(Instant.now().plusSeconds(60));

        assertThat(mine(ana)).containsExactly(task);
    }

    @Test
    void keepsATaskFromWhoeverDidTheOneBeforeWhereItWantsFourEyes() {
        var first = aTask("2099-01-01");
        var subject = subject(first);
        work.complete(first, YES, Duration.ZERO, fixtures.reader(ana), Locale.ENGLISH);
        var check = rows.ofCase(subject).getFirst().id();

        assertThat(inbox.task(check, fixtures.reader(ana), Locale.ENGLISH).state())
                .isEqualTo(TaskState.BARRED);
        assertThat(work.waitsFor(subject, "checkAnswer", fixtures.reader(ana))).isFalse();
        assertThatThrownBy(() -> work.claim(check, fixtures.reader(ana))).hasMessage("inbox.four-eyes");
        assertThatThrownBy(() -> work.completeByFeature(subject, "checkAnswer", Map.of(), fixtures.reader(ana)))
                .hasMessage("inbox.four-eyes");
        assertThat(processes.isRunning(PROCESS, subject)).isTrue();

        fixtures.admit(project, bruno, org.twinflow.access.Role.COORDINATOR);
        work.completeByFeature(subject, "checkAnswer", Map.of(), fixtures.reader(bruno));

        assertThat(processes.isRunning(PROCESS, subject)).isFalse();
    }

    @Test
    void tellsWhatHappenedInTheCase() {
        var first = aTask("2099-01-01");
        var subject = subject(first);
        work.complete(first, YES, Duration.ZERO, fixtures.reader(bruno), Locale.ENGLISH);
        var check = inbox.task(rows.ofCase(subject).getFirst().id(), fixtures.reader(ana), Locale.ENGLISH);

        var story = inbox.story(check, Locale.FRENCH);

        assertThat(story)
                .extracting(CaseEvent::kind)
                .containsExactlyInAnyOrder(CaseEvent.Kind.WAITS, CaseEvent.Kind.DONE, CaseEvent.Kind.BEGAN);
        assertThat(story.stream().filter(event -> event.kind() == CaseEvent.Kind.DONE))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.name()).isEqualTo("Répondre à la question");
                    assertThat(done.who()).isNotNull();
                });
    }

    private Callable<Boolean> complete(String task, PersonId person) {
        return () -> succeeds(() -> work.complete(task, YES, Duration.ZERO, fixtures.reader(person), Locale.ENGLISH));
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> await(start, one));
            var second = threads.submit(() -> await(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static boolean await(CyclicBarrier start, Callable<Boolean> deed) throws Exception {
        start.await();
        return deed.call();
    }
}
