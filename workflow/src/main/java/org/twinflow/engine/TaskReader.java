package org.twinflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts the engine's task into our words. */
@Component
class TaskReader {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    TaskReader(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Reads tasks that a query has found, asking for their cases all at once. */
    List<TaskDetails> read(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        var subjects = new HashMap<String, String>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(ids)
                .list()
                .forEach(instance -> subjects.put(instance.getId(), Objects.toString(instance.getBusinessKey(), "")));
        var projects = new HashMap<String, String>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(ids.toArray(String[]::new))
                .variableName("projectId")
                .list()
                .forEach(
                        variable -> projects.put(variable.getProcessInstanceId(), String.valueOf(variable.getValue())));
        return found.stream()
                .map(task -> read(
                        task,
                        subjects.getOrDefault(task.getProcessInstanceId(), ""),
                        projects.get(task.getProcessInstanceId())))
                .toList();
    }

    private TaskDetails read(Task task, String subject, @Nullable String project) {
        var form = task.getCamundaFormRef();
        return new TaskDetails(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                subject,
                task.getAssignee(),
                candidates(tasks.getIdentityLinksForTask(task.getId())),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                task.getPriority(),
                task.getFormKey(),
                form == null ? null : form.getKey(),
                project);
    }

    /** Reads a task from inside the engine, where queries would not see what is not written yet. */
    static TaskDetails read(TaskEntity task) {
        var execution = task.getExecution();
        var definition = task.getTaskDefinition();
        var process = execution.getProcessDefinition();
        return new TaskDetails(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                process.getKey(),
                process.getId(),
                task.getProcessInstanceId(),
                Objects.toString(execution.getProcessBusinessKey(), ""),
                task.getAssignee(),
                candidates(task.getCandidates()),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                task.getPriority(),
                constant(definition.getFormKey()),
                constant(definition.getCamundaFormDefinitionKey()),
                text(execution.getVariable("projectId")));
    }

    private static Set<String> candidates(Collection<IdentityLink> links) {
        var candidates = new TreeSet<String>();
        for (var link : links) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
                candidates.add(link.getGroupId() == null ? link.getUserId() : link.getGroupId());
            }
        }
        return candidates;
    }

    private static @Nullable String constant(org.camunda.bpm.engine.delegate.@Nullable Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
