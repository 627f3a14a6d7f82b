package org.twinflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The index that taking jobs by due date needs and the engine does not bring. It is made here because the engine makes
 * its tables after our migrations have run.
 */
@Component
class JobIndex {

    JobIndex(ProcessEngine engine, JdbcClient database) {
        database.sql("create index if not exists tw_job_by_due_date on ACT_RU_JOB (DUEDATE_)")
                .update();
    }
}
