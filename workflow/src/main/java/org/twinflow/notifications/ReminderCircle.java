package org.twinflow.notifications;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.inbox.DueTask;
import org.twinflow.notifications.Ladder.Step;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** Knows who does a task, and who answers for those who do. */
@Component
class ReminderCircle {

    private final Recipients recipients;
    private final Access access;
    private final People people;

    ReminderCircle(Recipients recipients, Access access, People people) {
        this.recipients = recipients;
        this.access = access;
        this.people = people;
    }

    /**
     * Somebody who has a task or may take it.
     *
     * @param token the name under which they are meant
     */
    record Doer(PersonId person, String token, @Nullable SchoolId school, boolean pupil) {}

    /** @param tokens the names under which a task means them */
    List<Doer> doers(Set<String> tokens) {
        return recipients.behind(tokens).entrySet().stream()
                .map(each -> doer(each.getKey(), each.getValue()))
                .toList();
    }

    private Doer doer(PersonId person, String token) {
        var reader = access.reader(person);
        var pupil =
                reader.grants().stream().anyMatch(held -> held.role() == Role.PUPIL || held.role() == Role.PUPIL_ADMIN);
        return new Doer(person, token, reader.school(), pupil);
    }

    /** Those who are told of a step, each with the name under which they are meant; who does the task is told as one who does. */
    Map<PersonId, String> of(Step step, DueTask task, Collection<Doer> doers) {
        if (step.whom() == Ladder.Whom.ASSIGNEE) {
            return doers.stream()
                    .filter(doer -> doer.pupil() == step.ofPupils())
                    .collect(Collectors.toMap(Doer::person, Doer::token));
        }
        var others = new LinkedHashMap<>(recipients.behind(audience(step, task, doers)));
        doers.forEach(doer -> others.remove(doer.person()));
        return others;
    }

    private List<String> audience(Step step, DueTask task, Collection<Doer> doers) {
        return switch (step.whom()) {
            case ASSIGNEE -> List.of();
            case TEACHER -> teachers(task, doers);
            case COORDINATOR -> coordinators(task, doers);
            case HEAD ->
                schools(doers)
                        .map(school -> Scope.school(school).token(Role.HEAD))
                        .toList();
            case REVIEW_LEAD -> countries(doers, Role.LABEL_OFFICER);
            case JURY_CHAIR -> countries(doers, Role.JURY_CHAIR);
        };
    }

    /** Of the pupil's own school in the project, or else the coordinators. */
    private List<String> teachers(DueTask task, Collection<Doer> doers) {
        return task.projectId() == null
                ? List.of()
                : doers.stream()
                        .filter(Doer::pupil)
                        .map(doer -> doer.school() == null
                                ? project(task.projectId()).token(Role.COORDINATOR)
                                : project(task.projectId()).token(doer.school(), Role.TEACHER))
                        .distinct()
                        .toList();
    }

    /** Where a project has nobody who coordinates but those who are late, the administrators are told. */
    private List<String> coordinators(DueTask task, Collection<Doer> doers) {
        if (task.projectId() == null) {
            return List.of();
        }
        var project = project(task.projectId());
        var late = doers.stream().map(Doer::person).toList();
        return access.holders(Role.COORDINATOR, project).stream().allMatch(late::contains)
                ? List.of(Scope.platform().token(Role.ADMINISTRATOR))
                : List.of(project.token(Role.COORDINATOR));
    }

    private List<String> countries(Collection<Doer> doers, Role role) {
        return schools(doers)
                .map(school -> Scope.country(people.school(school).country()).token(role))
                .distinct()
                .toList();
    }

    private static Stream<SchoolId> schools(Collection<Doer> doers) {
        return doers.stream().map(Doer::school).filter(Objects::nonNull).distinct();
    }

    private static Scope project(String id) {
        return new Scope(Scope.Kind.PROJECT, id);
    }
}
