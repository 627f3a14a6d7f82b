package org.twinflow.assignments;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.engine.TaskDetails;
import org.twinflow.people.PersonId;

/**
 * A task is due on another day.
 *
 * @param open what is still to be done of it, with the new day
 */
public record AssignmentMoved(LocalDate before, LocalDate day, List<TaskDetails> open, PersonId by) {

    public AssignmentMoved {
        open = List.copyOf(open);
    }
}
