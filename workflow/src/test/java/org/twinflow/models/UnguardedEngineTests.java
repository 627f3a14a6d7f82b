package org.twinflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinflow.engine.Processes;
import steps.SampleSteps;

/** What holds even if a hostile model had passed the linter. */
class UnguardedEngineTests {

    static EngineOnItsOwn engine;

    @BeforeAll
    static void start() {
        engine = new EngineOnItsOwn(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                Path.of("target/nothing"),
                files -> List.of());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getRuntime()}",
                "${''.getClass()}",
                "${''.class}",
                "${execution.processEngineServices}",
                "${execution}",
                "${execution.id}",
                "${task}",
                "${environment.toString()}",
                "${environment}",
                "${systemProperties}",
                "${sample.filed}",
                "${sample.filed.add('x')}",
                "${sample.getClass()}",
                "${sample.toString()}",
                "${sample.hashCode()}",
                "${sample.wait()}",
                "${currentUser()}",
                "${now()}",
                "${dateTime()}",
                "${word.getBytes()}",
                "${word.length()}",
                "${[1,2].size()}"
            })
    void refusesAtRunTime(String expression) {
        assertThatThrownBy(() -> {
                    deployStep(expression);
                    engine.get(Processes.class).start("hostile", "x", Map.of("word", "x"));
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void callsAStep() {
        deployStep("${sample.file(word)}");

        engine.get(Processes.class).start("hostile", "x", Map.of("word", "called"));

        assertThat(engine.get(SampleSteps.class).filed).contains("called");
    }

    @Test
    void knowsNoBeanButSteps() {
        var names = new ArrayList<>(Arrays.asList(engine.beanNames()));
        names.addAll(List.of("environment", "systemProperties", "systemEnvironment", "applicationEventMulticaster"));
        for (var bean : names) {
            if (List.of("sample", "who", "due").contains(bean)) {
                continue;
            }
            deployStep("${" + bean.replaceAll("\\W", "_") + "}");

            assertThatThrownBy(() -> engine.get(Processes.class).start("hostile", "x", Map.of()))
                    .as(bean)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript", "groovy", "python", "ruby", "juel", "feel", "ecmascript", "graal.js", "nashorn"})
    void runsNoScript(String language) {
        deploy("<bpmn:scriptTask id=\"bad\" scriptFormat=\"" + language
                + "\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>");

        assertThatThrownBy(() -> engine.get(Processes.class).start("hostile", "x", Map.of()))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "python"})
    void decidesInFeelOnly(String language) {
        var dmn = new String(Sample.files().get("sample-decision.dmn"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("<outputEntry id", "<outputEntry expressionLanguage=\"" + language + "\" id");
        engine.get(org.camunda.bpm.engine.RepositoryService.class)
                .createDeployment()
                .addString("sample-decision.dmn", dmn)
                .deploy();

        assertThatThrownBy(() ->
                        engine.get(org.twinflow.engine.Decisions.class).evaluate("sample-decision", Map.of("score", 3)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void hasNoScriptEngineOfItsOwnChoosing() {
        var factories = ServiceLoader.load(ScriptEngineFactory.class).stream()
                .map(factory -> factory.type().getSimpleName())
                .toList();

        assertThat(factories)
                .containsExactlyInAnyOrder(
                        "FeelScriptEngineFactory", "FeelUnaryTestsScriptEngineFactory", "JuelScriptEngineFactory");
    }

    @Test
    void refusesExpressionsInQueries() {
        var tasks = engine.get(TaskService.class);

        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${sample.file('plain')}")
                        .count())
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${sample.file('or')}")
                        .taskName("x")
                        .endOr()
                        .count())
                .isInstanceOf(ProcessEngineException.class);
        assertThat(engine.get(SampleSteps.class).filed).doesNotContain("plain", "or");
    }

    @Test
    void refusesExpressionsInQueriesBuiltAsRestBuildsThem() {
        var query = (TaskQueryImpl) engine.get(TaskService.class).createTaskQuery();
        var branch = new TaskQueryImpl();
        branch.setOrQueryActive();
        branch.taskAssigneeExpression("${sample.file('rest')}");
        query.addOrQuery(branch);

        assertThatThrownBy(query::count).isInstanceOf(ProcessEngineException.class);
        assertThat(engine.get(SampleSteps.class).filed).doesNotContain("rest");
    }

    @Test
    void isConfiguredAsDocumented() {
        var settings =
                (ProcessEngineConfigurationImpl) engine.get(ProcessEngine.class).getProcessEngineConfiguration();

        assertThat(settings.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(settings.getHistory()).isEqualTo("full");
        assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings.getHistoryTimeToLive()).isEqualTo("P1825D");
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT10M,PT1H");
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(500);
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isAuthorizationEnabled()).isFalse();
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(settings.getJobExecutor().getLockTimeInMillis()).isEqualTo(900_000);
    }

    private static void deployStep(String expression) {
        deploy("<bpmn:serviceTask id=\"bad\" camunda:expression=\"" + expression + "\" camunda:resultVariable=\"x\"/>");
    }

    private static void deploy(String task) {
        var bpmn = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <bpmn:process id="hostile" isExecutable="true">
                    <bpmn:startEvent id="s"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="bad"/>
                    %s
                    <bpmn:sequenceFlow id="f2" sourceRef="bad" targetRef="e"/>
                    <bpmn:endEvent id="e"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(task);
        engine.get(org.camunda.bpm.engine.RepositoryService.class)
                .createDeployment()
                .addString("hostile.bpmn", bpmn)
                .deploy();
    }
}
