package org.twinflow.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the application, in the engine's transaction, what becomes of tasks and cases. */
final class EngineEvents extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;

    EngineEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::changed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ended -> ended(ended, true));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ended -> ended(ended, false));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
    }

    private void created(DelegateTask task) {
        events.publishEvent(new TaskCreated(TaskReader.read((TaskEntity) task)));
    }

    private void changed(DelegateTask task) {
        events.publishEvent(new TaskChanged(TaskReader.read((TaskEntity) task)));
    }

    private void ended(DelegateTask task, boolean completed) {
        var execution = (ExecutionEntity) task.getExecution();
        events.publishEvent(new TaskEnded(
                task.getId(),
                execution.getProcessDefinition().getKey(),
                Objects.toString(execution.getProcessBusinessKey(), ""),
                task.getTaskDefinitionKey(),
                completed));
    }

    private void ended(DelegateExecution execution) {
        var ended = (ExecutionEntity) execution;
        events.publishEvent(new ProcessEnded(
                ended.getProcessDefinition().getKey(),
                Objects.toString(ended.getProcessBusinessKey(), ""),
                endEvent(ended)));
    }

    private static @Nullable String endEvent(ExecutionEntity ended) {
        return ended.isCanceled() ? null : ended.getActivityId();
    }
}
