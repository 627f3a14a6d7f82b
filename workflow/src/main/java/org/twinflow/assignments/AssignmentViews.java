package org.twinflow.assignments;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectGroups;
import org.twinflow.projects.ProjectSummary;

/** Puts names to the ids of a task. */
@Component
class AssignmentViews {

    private final People people;
    private final ProjectGroups groups;

    AssignmentViews(People people, ProjectGroups groups) {
        this.people = people;
        this.groups = groups;
    }

    AssignmentSummary summary(Assignment assignment) {
        return assignment.summary(assignee(assignment.assignee()));
    }

    AssignmentDetails details(Assignment assignment, ProjectSummary project, boolean mayCancel) {
        return new AssignmentDetails(
                summary(assignment),
                people.person(assignment.assigner()),
                assignment.results().stream().map(this::result).toList(),
                assignment.reviews().stream().map(this::review).toList(),
                project.schools().stream()
                        .filter(school -> assignment.waitsFor(school.id()))
                        .toList(),
                mayCancel);
    }

    AssigneeSummary assignee(Assignee assignee) {
        return switch (assignee.kind()) {
            case PERSON -> new AssigneeSummary(assignee.kind(), people.person(assignee.person()), null, null, null);
            case SCHOOL -> new AssigneeSummary(assignee.kind(), null, people.school(assignee.school()), null, null);
            case GROUP ->
                new AssigneeSummary(
                        assignee.kind(),
                        null,
                        null,
                        assignee.group(),
                        groups.title(assignee.id()).orElse(null));
            case ALL_SCHOOLS -> new AssigneeSummary(assignee.kind(), null, null, null, null);
        };
    }

    private AssignmentDetails.Result result(WorkResult result) {
        var school = result.school() == null ? null : people.school(new SchoolId(result.school()));
        return new AssignmentDetails.Result(
                result.round(), person(result.person()), school, result.words(), result.givenAt());
    }

    private AssignmentDetails.Review review(WorkReview review) {
        return new AssignmentDetails.Review(
                review.round(), person(review.person()), review.accepted(), review.words(), review.givenAt());
    }

    private PersonSummary person(UUID id) {
        return people.person(new PersonId(id));
    }
}
