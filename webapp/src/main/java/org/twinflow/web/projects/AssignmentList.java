package org.twinflow.web.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentDetails;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Priority;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Puts the tasks of a project in groups, and those who may get one into a list. */
@Component
class AssignmentList {

    private static final List<Role> GROUPS = List.of(Role.TEACHER, Role.PUPIL, Role.COORDINATOR);

    private final Projects projects;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    AssignmentList(Projects projects, Texts texts, Dates dates, Clock clock) {
        this.projects = projects;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** Open tasks by state, those to be done first; ended ones by state too, the newest first. */
    Map<AssignmentState, List<Row>> groups(List<AssignmentSummary> tasks, boolean ended) {
        var today = dates.date(clock.instant());
        var groups = new LinkedHashMap<AssignmentState, List<Row>>();
        for (var state : AssignmentState.values()) {
            var rows = tasks.stream()
                    .filter(task -> task.state() == state && state.isOpen() != ended)
                    .map(task -> new Row(task, assignee(task), late(task, today)))
                    .sorted(order(ended))
                    .toList();
            if (!rows.isEmpty()) {
                groups.put(state, rows);
            }
        }
        return groups;
    }

    /** What was handed in and said, round by round. */
    List<Round> rounds(AssignmentDetails details) {
        var last = IntStream.concat(
                        details.results().stream().mapToInt(AssignmentDetails.Result::round),
                        details.reviews().stream().mapToInt(AssignmentDetails.Review::round))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, last)
                .mapToObj(round -> new Round(
                        round,
                        details.results().stream()
                                .filter(each -> each.round() == round)
                                .toList(),
                        details.reviews().stream()
                                .filter(each -> each.round() == round)
                                .toList()))
                .toList();
    }

    /** The answers of the question whom the task is for, in groups. */
    Map<String, List<Choice>> targets(ProjectSummary project, Reader reader) {
        var targets = new LinkedHashMap<String, List<Choice>>();
        var together = new ArrayList<Choice>();
        together.add(Choice.of(AssigneeKind.ALL_SCHOOLS + ":", texts.of("assignments.to.ALL_SCHOOLS")));
        GROUPS.forEach(role -> together.add(
                Choice.of(AssigneeKind.GROUP + ":" + role.token(), texts.of("assignments.group." + role.token()))));
        targets.put("assignments.targets.together", together);
        targets.put(
                "assignments.targets.schools",
                project.schools().stream()
                        .map(school -> Choice.of(
                                AssigneeKind.SCHOOL + ":" + school.id(),
                                texts.of("assignments.to.SCHOOL", school.name(), school.city())))
                        .toList());
        targets.put(
                "assignments.targets.persons",
                projects.members(project.id(), reader).stream()
                        .map(member -> Choice.of(
                                AssigneeKind.PERSON + ":" + member.person().id(),
                                member.person().name()))
                        .toList());
        return targets;
    }

    List<Choice> priorities() {
        return Choice.all("assignments.priority.", List.of(Priority.values()), texts);
    }

    /** Who the task is for, in the reader's language. */
    String assignee(AssignmentSummary task) {
        var assignee = task.assignee();
        if (assignee.person() != null) {
            return assignee.person().name();
        }
        if (assignee.school() != null) {
            return texts.of(
                    "assignments.to.SCHOOL",
                    assignee.school().name(),
                    assignee.school().city());
        }
        return assignee.group() != null
                ? texts.of("assignments.group." + assignee.group().token())
                : texts.of("assignments.to.ALL_SCHOOLS");
    }

    private static long late(AssignmentSummary task, LocalDate today) {
        return task.isLate(today) ? today.toEpochDay() - task.due().toEpochDay() : 0;
    }

    private static Comparator<Row> order(boolean ended) {
        var byDate = Comparator.comparing((Row row) -> row.task().due());
        return ended ? byDate.reversed() : byDate;
    }

    /**
     * A task as the list shows it.
     *
     * @param late by how many days
     */
    record Row(AssignmentSummary task, String assignee, long late) {}

    /** One go at the work. */
    record Round(int number, List<AssignmentDetails.Result> results, List<AssignmentDetails.Review> reviews) {}
}
