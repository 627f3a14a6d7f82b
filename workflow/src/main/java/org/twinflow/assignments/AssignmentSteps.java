package org.twinflow.assignments;

import org.twinflow.engine.ProcessSteps;
import org.twinflow.shared.NotFoundException;

/** The questions of {@code task-assignment.bpmn}. */
@ProcessSteps("assignment")
public class AssignmentSteps {

    private final AssignmentRepository assignments;

    AssignmentSteps(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** Whether the work may be done once more after the verdict that was given last. */
    public boolean mayRework(String assignmentId) {
        var id = AssignmentId.of(assignmentId);
        return assignments
                .findById(id)
                .orElseThrow(() -> new NotFoundException(id))
                .mayRework();
    }
}
