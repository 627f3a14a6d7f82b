package org.twinflow.assignments;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.people.People;
import org.twinflow.search.Search;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Keeps what people answer in the tasks of {@code task-assignment.bpmn}, and how each case ended. */
@Component
class AssignmentAnswers {

    private static final Map<String, AssignmentState> ENDS = Map.of(
            "taskFinished", AssignmentState.FINISHED,
            "taskNotAccepted", AssignmentState.NOT_ACCEPTED,
            "taskLapsed", AssignmentState.LAPSED);

    private final AssignmentRepository assignments;
    private final People people;
    private final Search search;
    private final Clock clock;

    AssignmentAnswers(AssignmentRepository assignments, People people, Search search, Clock clock) {
        this.assignments = assignments;
        this.people = people;
        this.search = search;
        this.clock = clock;
    }

    @EventListener(condition = "#event.processKey() == 'task-assignment'")
    void on(TaskAnswered event) {
        var assignment = find(event.subject());
        if (event.taskKey().equals("reviewTask")) {
            review(assignment, event);
        } else {
            var school = people.person(event.by()).school();
            assignment.answer(text(event, "result"), event.by(), school, clock.instant());
        }
    }

    @EventListener(condition = "#event.key() == 'task-assignment'")
    void on(ProcessEnded event) {
        var end = Objects.requireNonNullElse(event.endId(), "");
        var outcome = ENDS.getOrDefault(end, AssignmentState.CANCELLED);
        find(event.subject()).end(outcome, clock.instant());
        if (outcome == AssignmentState.CANCELLED) {
            search.remove(Assignments.SEARCH_KIND, event.subject());
        }
    }

    private void review(Assignment assignment, TaskAnswered event) {
        var accepted = text(event, "verdict").equals("accept");
        var comment = text(event, "comment");
        if (!accepted && comment.isBlank()) {
            throw new InvalidException(FieldError.of("comment", "assignments.comment.missing"));
        }
        assignment.review(accepted, comment, event.by(), clock.instant());
    }

    private static String text(TaskAnswered event, String field) {
        return Objects.toString(event.values().get(field), "");
    }

    private Assignment find(String subject) {
        var id = AssignmentId.of(subject);
        return assignments.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
