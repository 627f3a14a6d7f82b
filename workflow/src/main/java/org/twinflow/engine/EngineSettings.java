package org.twinflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** How our engine differs from one out of the box; {@code docs/engine.md} gives the reason for each value. */
final class EngineSettings extends SpringProcessEngineConfiguration {

    private static final int QUERY_LIMIT = 500;
    private static final String FEEL = DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE;

    EngineSettings() {
        setDatabaseSchemaUpdate("true");
        setIdGenerator(new StrongUuidGenerator());
        setAuthorizationEnabled(false);
        setCmmnEnabled(false);
        setJobExecutorActivate(false);
        keepHistory();
        runJobs();
        shutDoors();
        keepPlainValues();
        setDbMetricsReporterActivate(false);
        setTaskMetricsEnabled(false);
    }

    /** Puts the walls up: what expressions reach, and what is looked at before it is deployed. */
    void guard(StepsExpressionManager expressions, Deployer wall) {
        setExpressionManager(expressions);
        setCustomPreDeployers(new ArrayList<>(List.of(wall)));
    }

    void tell(BpmnParseListener cases, Deployer deployments) {
        setCustomPostBPMNParseListeners(new ArrayList<>(List.of(cases)));
        setCustomPostDeployers(new ArrayList<>(List.of(deployments)));
    }

    /** Threads for the cores, a queue behind them, and a lock that outlasts the longest job. */
    static void tune(DefaultJobExecutor jobs, int threads) {
        jobs.setCorePoolSize(threads);
        jobs.setMaxPoolSize(threads);
        jobs.setQueueSize(threads * 3);
        jobs.setMaxJobsPerAcquisition(Math.clamp(threads * 4L, 20, 50));
        jobs.setWaitTimeInMillis(500);
        jobs.setMaxWait(5_000);
        jobs.setLockTimeInMillis(15 * 60 * 1000);
    }

    private void keepHistory() {
        setHistory(HISTORY_FULL);
        setHistoryTimeToLive("P1825D");
        setEnforceHistoryTimeToLive(true);
        setHistoryCleanupBatchWindowStartTime("01:00");
        setHistoryCleanupBatchWindowEndTime("05:00");
    }

    private void runJobs() {
        setFailedJobRetryTimeCycle("PT1M,PT10M,PT1H");
        setJobExecutorAcquireByDueDate(true);
        setEnsureJobDueDateNotNull(true);
    }

    private void shutDoors() {
        var none = new NoScripts();
        setBeans(new HashMap<>());
        setScriptEngineResolver(none);
        setConfigureScriptEngineHostAccess(false);
        setEnableScriptEngineLoadExternalResources(false);
        setEnableFetchScriptEngineFromProcessApplication(false);
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setEnableXxeProcessing(false);
        setQueryMaxResultsLimit(QUERY_LIMIT);
        setDmnElProvider(none);
        setDmnEngineConfiguration(feelOnly(none));
    }

    private void keepPlainValues() {
        setJavaSerializationFormatEnabled(false);
        setDefaultSerializationFormat("application/json");
        setCustomPreVariableSerializers(new ArrayList<>(List.of(new WordListSerializer())));
    }

    private static DefaultDmnEngineConfiguration feelOnly(NoScripts none) {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setScriptEngineResolver(none);
        decisions.setElProvider(none);
        decisions.setDefaultInputExpressionExpressionLanguage(FEEL);
        decisions.setDefaultInputEntryExpressionLanguage(FEEL);
        decisions.setDefaultOutputEntryExpressionLanguage(FEEL);
        decisions.setDefaultLiteralExpressionLanguage(FEEL);
        return decisions;
    }
}
