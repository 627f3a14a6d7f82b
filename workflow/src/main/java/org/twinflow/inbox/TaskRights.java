package org.twinflow.inbox;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Decides who may do a task, take it and hand it on. */
@Component
class TaskRights {

    private final TaskSight sight;
    private final TaskCommands commands;
    private final People people;
    private final Access access;
    private final FourEyes fourEyes;

    TaskRights(TaskSight sight, TaskCommands commands, People people, Access access, FourEyes fourEyes) {
        this.sight = sight;
        this.commands = commands;
        this.people = people;
        this.access = access;
        this.fourEyes = fourEyes;
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
        return task.principals().stream().anyMatch(token -> !token.equals(task.assignee()));
    }

    static boolean mayAssign(OpenTask task, Reader reader) {
        return task.isHeldBy(reader.person()) || task.isCoordinatedBy(reader);
    }

    /** Who is meant by a task may take it; one that means a single person may go to anybody in the project. */
    boolean mayTake(OpenTask task, PersonId person) {
        if (fourEyes.bars(task, person)) {
            return false;
        }
        var reader = access.reader(person);
        var meant = task.principals().stream()
                .filter(token -> !token.equals(task.assignee()))
                .toList();
        return meant.isEmpty() ? task.projectId() != null && reader.isIn(project(task)) : reader.isNamed(meant);
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
