package org.twinflow.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.Awaits;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** What is said about a task, and every way through {@code question.bpmn}. */
@SpringBootTest
class TaskTalkTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Assignments assignments;

    @Autowired
    TaskTalk talk;

    @Autowired
    TaskWork work;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    SchoolId france;
    PersonId helene;
    PersonId kasia;
    PersonId mateo;
    PersonId pupil;
    ProjectId project;
    String task;

    @BeforeEach
    void aTaskOfTheTeachers() {
        france = fixtures.aSchool("FR");
        helene = fixtures.aPerson("Helene", france);
        fixtures.grant(helene, Role.TEACHER, Scope.school(france));
        project = fixtures.aProject(helene, france);
        kasia = member("Kasia", Role.TEACHER);
        mateo = member("Mateo", Role.TEACHER);
        pupil = member("Ines", Role.PUPIL);
        assignments.assign(
                new NewAssignment(
                        project,
                        "Place the recorders",
                        "One at each weir.",
                        AssigneeKind.PERSON,
                        kasia.toString(),
                        LocalDate.of(2099, 1, 1),
                        false,
                        Priority.NORMAL),
                fixtures.reader(helene));
        task = taskOf(kasia, "doTask").id();
    }

    @Test
    void isReadByThoseWhoSeeTheTask() {
        say(kasia, "The weir is closed.");
        var first = of(helene).remarks().getFirst();
        reply(helene, "Then take the bridge, @Kasia Tester.", first.id());

        var shown = of(kasia).remarks();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().replies().getFirst().parts())
                .extracting(RemarkView.Part::text)
                .containsExactly("Then take the bridge, ", "@Kasia Tester", ".");
        assertThat(of(kasia).size()).isEqualTo(2);
        assertThatThrownBy(() -> of(mateo)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> of(pupil)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> say(mateo, "Hello")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void saysTheSameWordsOnce() {
        assertThat(say(kasia, "The weir is closed.")).isEqualTo(say(kasia, " The weir is closed. "));
        assertThat(of(kasia).size()).isEqualTo(1);
    }

    @Test
    void refusesACallThatCannotBeHeard() {
        assertThatThrownBy(() -> say(kasia, "Ask @Mateo Tester."))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().code()).isEqualTo("talks.mention.blind"));
        assertThatThrownBy(() -> say(kasia, "Ask @Nobody.")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> say(kasia, " ")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> say(kasia, "a".repeat(2001))).isInstanceOf(InvalidException.class);
        assertThat(of(kasia).size()).isZero();
    }

    @Test
    void namesThoseWhoHear() {
        assertThat(talk.named(task, "", fixtures.reader(kasia), Locale.ENGLISH))
                .extracting(person -> person.id())
                .containsExactly(helene);
        assertThat(talk.named(task, "hel", fixtures.reader(kasia), Locale.ENGLISH))
                .hasSize(1);
        assertThat(talk.named(task, "zo", fixtures.reader(kasia), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void isTakenBackByItsAuthorOrACoordinator() {
        var own = say(kasia, "The weir is closed.");
        var other = say(helene, "Really?");

        assertThatThrownBy(() -> withdraw(kasia, other)).isInstanceOf(ForbiddenException.class);
        withdraw(helene, own);
        withdraw(helene, other);

        assertThat(of(kasia).remarks()).allSatisfy(remark -> {
            assertThat(remark.parts()).isEmpty();
            assertThat(remark.withdrawnBy()).isNotNull();
        });
    }

    @Test
    void bringsAnAnswerBack() {
        var question = ask(kasia, mateo, "Which bridge is open?");
        assertThat(ask(kasia, mateo, "Which bridge is open?")).isEqualTo(question);
        var asked = taskOf(mateo, "answerQuestion");
        assertThat(asked.name()).isEqualTo("Which bridge is open?");
        assertThat(asked.about()).isEqualTo("Kasia T.");
        assertThat(talk.of(asked.id(), fixtures.reader(mateo), Locale.ENGLISH).remarks())
                .extracting(RemarkView::id)
                .containsExactly(question);

        inbox.complete(mateo, project, "answerQuestion", Map.of("answer", "The upper one."));

        var shown = of(kasia).remarks().getFirst();
        assertThat(shown.question()).isEqualTo(QuestionState.ANSWERED);
        assertThat(shown.replies().getFirst().parts().getFirst().text()).isEqualTo("The upper one.");
        assertThat(processes.isRunning(TaskTalk.PROCESS, question.toString())).isFalse();
    }

    @Test
    void bringsATaskBackThatWaitsForTheAnswer() {
        ask(kasia, mateo, "Which bridge is open?");
        work.snooze(task, null, Awaits.ARRIVAL, fixtures.reader(kasia));
        assertThat(inbox.keys(kasia, project)).doesNotContain("doTask");

        inbox.complete(mateo, project, "answerQuestion", Map.of("answer", "The upper one."));

        assertThat(inbox.keys(kasia, project)).contains("doTask");
    }

    @Test
    void showsWhoIsAskedNothingButTheQuestion() {
        say(kasia, "Between us: the weir is closed.");
        ask(kasia, mateo, "Which bridge is open?");
        var asked = taskOf(mateo, "answerQuestion");

        talk.say(asked.id(), "Which river, @Kasia Tester?", null, fixtures.reader(mateo), Locale.ENGLISH);

        assertThat(talk.of(asked.id(), fixtures.reader(mateo), Locale.ENGLISH).size())
                .isEqualTo(2);
        assertThat(of(kasia).size()).isEqualTo(3);
        assertThatThrownBy(() -> of(mateo)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void mayBeLeftToSomebodyElse() {
        ask(kasia, mateo, "Which bridge is open?");

        inbox.complete(mateo, project, "answerQuestion", Map.of("answer", "Ask Helene.", "unable", true));

        assertThat(of(kasia).remarks().getFirst().question()).isEqualTo(QuestionState.DECLINED);
    }

    @Test
    void asksOnlyThoseOfTheProject() {
        var stranger = fixtures.aTeacher(fixtures.aSchool("PL"));

        assertThatThrownBy(() -> ask(kasia, stranger, "Which bridge?")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask(kasia, kasia, "Which bridge?")).isInstanceOf(InvalidException.class);
        assertThat(of(kasia).askable()).extracting(person -> person.id()).contains(helene, mateo, pupil);
    }

    @Test
    void endsTheQuestionWithTheTask() {
        var question = ask(kasia, mateo, "Which bridge is open?");

        work.complete(task, Map.of("result", "Placed."), Duration.ZERO, fixtures.reader(kasia), Locale.ENGLISH);

        assertThat(inbox.keys(mateo, project)).doesNotContain("answerQuestion");
        assertThat(processes.isRunning(TaskTalk.PROCESS, question.toString())).isFalse();
        assertThat(of(kasia).remarks().getFirst().question()).isEqualTo(QuestionState.WITHDRAWN);
        assertThatThrownBy(() -> say(kasia, "Too late")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void endsTheQuestionWhenWhoIsAskedLeaves() {
        ask(kasia, mateo, "Which bridge is open?");

        fixtures.dismiss(project, mateo);

        assertThat(of(kasia).remarks().getFirst().question()).isEqualTo(QuestionState.WITHDRAWN);
    }

    @Test
    void takesAQuestionBack() {
        var question = ask(kasia, mateo, "Which bridge is open?");

        withdraw(kasia, question);

        assertThat(inbox.keys(mateo, project)).doesNotContain("answerQuestion");
        assertThat(of(kasia).remarks().getFirst().question()).isEqualTo(QuestionState.WITHDRAWN);
    }

    @Test
    void lapsesAfterAMonth() {
        var question = ask(kasia, mateo, "Which bridge is open?");

        jobs.ringTimers(TaskTalk.PROCESS, question.toString(), "questionStale");

        assertThat(of(kasia).remarks().getFirst().question()).isEqualTo(QuestionState.LAPSED);
        assertThat(inbox.keys(mateo, project)).doesNotContain("answerQuestion");
    }

    private PersonId member(String name, Role role) {
        var person = fixtures.aPerson(name, france);
        fixtures.admit(project, person, role);
        return person;
    }

    private InboxTask taskOf(PersonId person, String key) {
        return inbox.tasks(person, project).stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Talk of(PersonId person) {
        return talk.of(task, fixtures.reader(person), Locale.ENGLISH);
    }

    private RemarkId say(PersonId person, String text) {
        return talk.say(task, text, null, fixtures.reader(person), Locale.ENGLISH);
    }

    private void reply(PersonId person, String text, RemarkId to) {
        talk.say(task, text, to, fixtures.reader(person), Locale.ENGLISH);
    }

    private RemarkId ask(PersonId person, PersonId whom, String text) {
        return talk.ask(task, whom, text, fixtures.reader(person), Locale.ENGLISH);
    }

    private void withdraw(PersonId person, RemarkId remark) {
        talk.withdraw(task, remark, fixtures.reader(person), Locale.ENGLISH);
    }
}
