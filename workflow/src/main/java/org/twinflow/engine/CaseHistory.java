package org.twinflow.engine;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a case, running or over. */
@Service
@Transactional(readOnly = true)
public class CaseHistory {

    private final HistoryService history;

    CaseHistory(@Lazy HistoryService history) {
        this.history = history;
    }

    /** The steps of the case about the subject, oldest first. */
    public List<CaseStep> of(String processKey, String subject) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(subject)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(id -> steps(id).stream())
                .map(CaseHistory::step)
                .sorted(Comparator.comparing(CaseStep::start))
                .toList();
    }

    /** The steps of that very case, in their order. */
    List<CaseStep> of(String processInstanceId) {
        return steps(processInstanceId).stream().map(CaseHistory::step).toList();
    }

    private List<HistoricActivityInstance> steps(String processInstanceId) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private static CaseStep step(HistoricActivityInstance step) {
        return new CaseStep(
                step.getActivityId(),
                step.getActivityName(),
                step.getActivityType(),
                step.getStartTime().toInstant(),
                step.getEndTime() == null ? null : step.getEndTime().toInstant(),
                !step.getProcessInstanceId().equals(step.getParentActivityInstanceId()),
                step.getAssignee(),
                step.isCanceled());
    }
}
