package org.twinflow.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.Page;

/** The cases of all processes, for those who look after them. */
@Service
@Transactional(readOnly = true)
public class Cases {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final CaseHistory steps;
    private final Jobs jobs;

    Cases(@Lazy HistoryService history, @Lazy RuntimeService runtime, CaseHistory steps, Jobs jobs) {
        this.history = history;
        this.runtime = runtime;
        this.steps = steps;
        this.jobs = jobs;
    }

    /**
     * The cases, newest first.
     *
     * @param processKey or null for those of all processes
     * @param state or null for those in any
     * @param cursor what the page before named as its next, or null for the first
     */
    public Page<CaseSummary> list(
            @Nullable String processKey, @Nullable CaseState state, int size, @Nullable String cursor) {
        var query = history.createHistoricProcessInstanceQuery();
        if (processKey != null) {
            query.processDefinitionKey(processKey);
        }
        if (state != null) {
            restrict(query, state);
        }
        int first = first(cursor);
        var found = query.orderByProcessInstanceStartTime()
                .desc()
                .orderByProcessInstanceId()
                .desc()
                .listPage(first, size + 1);
        var items = found.stream().limit(size).map(this::summary).toList();
        return new Page<>(items, found.size() > size ? String.valueOf(first + size) : null);
    }

    public CaseDetails get(String id) {
        var found = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        if (found == null) {
            throw new NotFoundException(id);
        }
        var failed = jobs.failed().stream()
                .filter(job -> id.equals(job.processInstanceId()))
                .toList();
        return new CaseDetails(summary(found), steps.of(id), failed);
    }

    private static void restrict(HistoricProcessInstanceQuery query, CaseState state) {
        switch (state) {
            case RUNNING -> query.unfinished();
            case INCIDENT -> query.unfinished().withIncidents();
            case ENDED -> query.completed();
            case CANCELLED -> query.externallyTerminated();
        }
    }

    private CaseSummary summary(HistoricProcessInstance found) {
        var running = found.getEndTime() == null;
        return new CaseSummary(
                found.getId(),
                found.getProcessDefinitionKey(),
                found.getProcessDefinitionId(),
                found.getProcessDefinitionVersion(),
                Objects.toString(found.getBusinessKey(), ""),
                state(found),
                found.getStartTime().toInstant(),
                running ? null : found.getEndTime().toInstant(),
                running ? waitingAt(found.getId()) : List.of());
    }

    private CaseState state(HistoricProcessInstance found) {
        if (found.getEndTime() == null) {
            var stuck = runtime.createIncidentQuery()
                            .processInstanceId(found.getId())
                            .count()
                    > 0;
            return stuck ? CaseState.INCIDENT : CaseState.RUNNING;
        }
        return HistoricProcessInstance.STATE_COMPLETED.equals(found.getState()) ? CaseState.ENDED : CaseState.CANCELLED;
    }

    private List<String> waitingAt(String id) {
        return runtime.getActiveActivityIds(id).stream().distinct().sorted().toList();
    }

    private static int first(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
