package org.twinflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinflow.engine.CaseHistory;
import org.twinflow.engine.CaseStep;
import org.twinflow.engine.Decisions;
import org.twinflow.engine.Forms;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskChanged;
import org.twinflow.engine.TaskCreated;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.TaskEnded;
import org.twinflow.engine.Tasks;
import org.twinflow.engine.Words;
import org.twinflow.shared.RefusedException;
import steps.SampleSteps;

class EngineTests {

    static EngineOnItsOwn engine;

    Processes processes;
    Tasks tasks;
    Jobs jobs;
    String subject;

    @BeforeAll
    static void start() {
        engine = new EngineOnItsOwn("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Sample.BUNDLE);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void begin() {
        processes = engine.get(Processes.class);
        tasks = engine.get(Tasks.class);
        jobs = engine.get(Jobs.class);
        subject = UUID.randomUUID().toString();
        engine.events.clear();
        processes.start("sample", subject, Map.of("sampleId", subject, "projectId", "p1"));
    }

    @Test
    void tellsOfATaskWithAllThatAListNeeds() {
        var task = engine.events.stream()
                .filter(TaskCreated.class::isInstance)
                .map(event -> ((TaskCreated) event).task())
                .findFirst()
                .orElseThrow();

        assertThat(task.candidates()).containsExactly("project:p1:coordinator");
        assertThat(task.due()).isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
        assertThat(task.formRef()).isEqualTo("sample-answer");
        assertThat(task.subject()).isEqualTo(subject);
        assertThat(task).isEqualTo(tasks.about(subject).getFirst());
    }

    @Test
    void runsToItsEnd() {
        tasks.complete(subject, "reviewPlan", Map.of("score", 4));
        tasks.about(subject).forEach(task -> tasks.complete(task.id(), Map.of()));
        jobs.runDue();

        assertThat(engine.get(SampleSteps.class).filed).contains(subject);
        assertThat(processes.activeElements("sample", subject)).containsExactly("revisionAwaited");

        processes.correlate("plan-revised", subject, Map.of());

        assertThat(processes.isRunning("sample", subject)).isFalse();
        assertThat(engine.events).contains(new ProcessEnded("sample", subject, "planFiled"));
        assertThat(engine.get(CaseHistory.class).of("sample", subject))
                .extracting(CaseStep::element)
                .contains("reviewPlan", "judgePlan", "readPlan", "planFiled");
    }

    @Test
    void asksAgainWhenTheDecisionIsNo() {
        tasks.complete(subject, "reviewPlan", Map.of("score", 1));

        assertThat(tasks.about(subject)).extracting(TaskDetails::key).containsExactly("reviewPlan");
    }

    @Test
    void repeatsATaskForEachOfAList() {
        tasks.complete(subject, "reviewPlan", Map.of("score", 4));

        assertThat(tasks.about(subject))
                .extracting(TaskDetails::assignee)
                .containsExactlyInAnyOrder("person:anna", "person:benoit");
    }

    @Test
    void tellsWhatBecomesOfATask() {
        var task = tasks.about(subject).getFirst();

        tasks.assign(task.id(), "person:anna");
        tasks.complete(task.id(), Map.of("score", 1));

        assertThat(engine.events)
                .anyMatch(event -> event instanceof TaskChanged changed
                        && "person:anna".equals(changed.task().assignee()))
                .contains(new TaskEnded(task.id(), "sample", subject, "reviewPlan", true));
    }

    @Test
    void tellsOfACancelledCase() {
        var task = tasks.about(subject).getFirst();

        processes.cancel("sample", subject, "withdrawn");

        assertThat(engine.events)
                .contains(new TaskEnded(task.id(), "sample", subject, "reviewPlan", false))
                .contains(new ProcessEnded("sample", subject, null));
    }

    @Test
    void refusesAMessageThatNobodyWaitsFor() {
        assertThatThrownBy(() -> processes.correlate("plan-revised", subject, Map.of()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesToCompleteATaskTwice() {
        var task = tasks.about(subject).getFirst();
        tasks.complete(task.id(), Map.of("score", 1));

        assertThatThrownBy(() -> tasks.complete(task.id(), Map.of("score", 1))).isInstanceOf(RefusedException.class);
    }

    @Test
    void handsOnWhatAStepRefuses() {
        processes.start("sample", "r" + subject, Map.of("sampleId", "refused", "projectId", "p1"));

        assertThatThrownBy(() -> tasks.complete("r" + subject, "reviewPlan", Map.of("score", 4)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("sample.refused"));
        assertThat(tasks.about("r" + subject)).extracting(TaskDetails::key).containsExactly("reviewPlan");
    }

    @Test
    void remindsByItsTimer() {
        jobs.ringTimers("sample", subject, "reviewLate");

        assertThat(engine.get(CaseHistory.class).of("sample", subject))
                .extracting(CaseStep::element)
                .contains("reviewerReminded");
    }

    @Test
    void hasTheFormOfATask() {
        var form = engine.get(Forms.class).of(tasks.about(subject).getFirst());

        assertThat(form.json()).contains("sample-answer");
        assertThat(form.hash()).hasSize(64);
    }

    @Test
    void saysTheNameInTheLanguageOfTheReader() {
        var task = tasks.about(subject).getFirst();

        assertThat(engine.get(Words.class).say(task.processDefinitionId(), task.key(), Locale.FRENCH, "?"))
                .isEqualTo("Relire le plan");
    }

    @Test
    void decidesOutsideOfACase() {
        assertThat(engine.get(Decisions.class).evaluate("sample-decision", Map.of("score", 3)))
                .containsExactly(Map.of("accepted", true));
    }

    @Test
    void showsEveryOpenTask() {
        var seen = new java.util.ArrayList<String>();

        tasks.each(task -> seen.add(task.subject()));

        assertThat(seen).contains(subject);
    }

    @Test
    void refusesAVariableThatIsNoPlainValue() {
        assertThatThrownBy(() -> processes.start("sample", "x", Map.of("bad", new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
