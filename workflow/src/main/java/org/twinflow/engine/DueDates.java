package org.twinflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the models anew by when their open tasks are due. */
@Component
class DueDates {

    private final ProcessEngine engine;

    DueDates(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** By the ids of the tasks, those alone whose model asks for the variable. */
    Map<String, @Nullable Instant> of(String subject, String variable) {
        var asks = Pattern.compile("\\b" + Pattern.quote(variable) + "\\b");
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            var due = new HashMap<String, @Nullable Instant>();
            for (var task : engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(subject)
                    .list()) {
                var open = (TaskEntity) task;
                var asked = open.getTaskDefinition().getDueDateExpression();
                if (asked != null && asks.matcher(asked.getExpressionText()).find()) {
                    var date = (Date) asked.getValue(open.getExecution());
                    due.put(open.getId(), date == null ? null : date.toInstant());
                }
            }
            return due;
        });
    }
}
