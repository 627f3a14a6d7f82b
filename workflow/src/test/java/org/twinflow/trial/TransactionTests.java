package org.twinflow.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;

@SpringBootTest
class TransactionTests {

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    JobExecutor executor;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    TrialSteps steps;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void keepsBothWhenAllGoesWell() {
        start();
        jobs.runDue();

        assertThat(written("trial.asked")).isEqualTo(1);
        assertThat(written("trial.noted")).isEqualTo(1);
        assertThat(processes.isRunning("engine-trial", subject)).isFalse();
    }

    @Test
    void takesTheCaseBackWithTheService() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    audit.record(null, "trial.begun", "trial:" + subject, Map.of());
                    start();
                    throw new IllegalStateException("The service fails after all");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(written("trial.begun")).isZero();
        assertThat(written("trial.asked")).isZero();
        assertThat(cases()).isZero();
    }

    @Test
    void takesTheServiceBackWithAStep() {
        steps.failing.add("trial.asked" + subject);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    audit.record(null, "trial.begun", "trial:" + subject, Map.of());
                    start();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(written("trial.begun")).isZero();
        assertThat(written("trial.asked")).isZero();
        assertThat(cases()).isZero();
    }

    @Test
    void takesAllBackThatAFailedJobDid() {
        steps.failing.add("trial.noted" + subject);
        start();

        executor.start();
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            jobs.failed().stream().anyMatch(job -> job.subject().equals(subject)));
        } finally {
            executor.shutdown();
        }

        var failed = jobs.failed().stream()
                .filter(job -> job.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        assertThat(written("trial.noted")).isZero();
        assertThat(processes.activeElements("engine-trial", subject)).containsExactly("note");
        assertThat(failed.retries()).isEqualTo(3);
        assertThat(failed.element()).isEqualTo("note");

        steps.failing.clear();
        jobs.retry(failed.id());
        jobs.runDue();

        assertThat(written("trial.noted")).isEqualTo(1);
        assertThat(processes.isRunning("engine-trial", subject)).isFalse();
    }

    private void start() {
        processes.start("engine-trial", subject, Map.of("noteId", subject));
    }

    private long written(String action) {
        return database.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, "trial:" + subject)
                .query(Long.class)
                .single();
    }

    private long cases() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .count();
    }
}
