package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

@SpringBootTest
class InboxTests {

    private static final String PROCESS = "inbox-trial";
    private static final Map<String, Object> YES = Map.of("coming", "yes", "pupils", 12);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskWork work;

    @Autowired
    Answers answers;

    @Autowired
    CommandRunner runner;

    @Autowired
    InboxRows rows;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    private PersonId ana;
    private PersonId bruno;
    private ProjectId project;

    @BeforeEach
    void aProjectOfTwo() {
        var school = fixtures.aSchool("FR");
        ana = fixtures.aTeacher(school);
        bruno = fixtures.aTeacher(fixtures.aSchool("ES"));
        project = fixtures.aProject(ana, school);
        fixtures.admit(project, bruno, Role.TEACHER);
    }

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

    private String aTask(String dueOn) {
        var subject = UUID.randomUUID().toString();
        processes.start(PROCESS, subject, Map.of("projectId", project.toString(), "dueOn", dueOn));
        return tasks.about(subject).getFirst().id();
    }

    private String subject(String task) {
        return rows.find(task).orElseThrow().subject();
    }

    private List<String> mine(PersonId person) {
        return ids(person, InboxView.ME);
    }

    private List<String> ids(PersonId person, InboxView view) {
        return inbox.view(fixtures.reader(person), query(view, 50, null)).items().stream()
                .map(InboxTask::id)
                .toList();
    }

    private static InboxQuery query(InboxView view, int size, @Nullable String cursor) {
        return new InboxQuery(view, null, "", size, cursor, Locale.ENGLISH);
    }

    private static InboxQuery text(String text) {
        return new InboxQuery(InboxView.ME, null, text, 5, null, Locale.ENGLISH);
    }

    private Callable<Boolean> claim(String task, PersonId person) {
        return () -> succeeds(() -> work.claim(task, fixtures.reader(person)));
    }

    private Callable<Boolean> complete(String task, PersonId person) {
        return () -> succeeds(() -> work.complete(task, YES, Duration.ZERO, fixtures.reader(person), Locale.ENGLISH));
    }

    private static boolean succeeds(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RefusedException | NotFoundException e) {
            return false;
        }
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
