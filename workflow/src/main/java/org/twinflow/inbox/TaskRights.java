package org.twinflow.inbox;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Decides who may do a task, take it and hand it on. */
@Component
class TaskRights {

    /** The only work that is left in a project that is closed. */
    private static final String CLOSING = "project-closing";

    private final TaskSight sight;
    private final TaskCommands commands;
    private final People people;
    private final FourEyes fourEyes;
    private final StandIns standIns;

    TaskRights(TaskSight sight, TaskCommands commands, People people, FourEyes fourEyes, StandIns standIns) {
        this.sight = sight;
        this.commands = commands;
        this.people = people;
        this.fourEyes = fourEyes;
        this.standIns = standIns;
    }

    /** The task, if the reader may do it now. */
    OpenTask mayDo(String taskId, Reader reader) {
        var task = sight.see(taskId, reader);
        mustNotBeFinishing(taskId);
        if (!task.isFor(reader) && reader.isNamed(task.principals())) {
            throw new RefusedException("inbox.held", holder(task));
        }
        reader.mustBeAllowed(task.isFor(reader));
        mustBeAnother(task, reader.person());
        var project = task.projectId();
        if (project != null && !task.processKey().equals(CLOSING)) {
            reader.mustWork(UUID.fromString(project));
        }
        return task;
    }

    private void mustBeAnother(OpenTask task, PersonId person) {
        if (fourEyes.bars(task, person)) {
            throw new RefusedException("inbox.four-eyes");
        }
    }

    /** The task, if the reader may hand it to somebody now. */
    OpenTask mayHandOn(String taskId, Reader reader) {
        var task = sight.see(taskId, reader);
        reader.mustBeAllowed(mayAssign(task, reader));
        mustNotBeFinishing(taskId);
        return task;
    }

    void mustNotBeFinishing(String taskId) {
        commands.find(taskId).filter(command -> !command.hasFailed()).ifPresent(command -> {
            throw new RefusedException("inbox.finishing");
        });
    }

    /** Whether there is anybody else who could take the task. */
    static boolean isForOthers(OpenTask task) {
        return !task.others().isEmpty();
    }

    static boolean mayAssign(OpenTask task, Reader reader) {
        return task.isHeldBy(reader.person()) || task.isCoordinatedBy(reader);
    }

    boolean mayTake(OpenTask task, PersonId person) {
        return standIns.mayTake(task, person);
    }

    String holder(OpenTask task) {
        var holder = task.holder();
        return holder == null ? "" : people.person(holder).shortName();
    }

    static Scope project(OpenTask task) {
        if (task.projectId() == null) {
            throw new NotFoundException(task.id());
        }
        return Scope.project(UUID.fromString(task.projectId()));
    }
}
