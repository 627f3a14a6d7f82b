package org.twinflow.web.projects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssigneeSummary;
import org.twinflow.assignments.Priority;
import org.twinflow.projects.ProjectGroups;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;

/** Names those who have or may get a task. */
@Component
public class Assignees {

    private static final List<Role> GROUPS = List.of(Role.TEACHER, Role.PUPIL, Role.COORDINATOR);

    private final Projects projects;
    private final ProjectGroups groups;
    private final Texts texts;

    Assignees(Projects projects, ProjectGroups groups, Texts texts) {
        this.projects = projects;
        this.groups = groups;
        this.texts = texts;
    }

    /** The answers of the question whom the task is for, in groups. */
    public Map<String, List<Choice>> targets(ProjectSummary project, Reader reader) {
        var targets = new LinkedHashMap<String, List<Choice>>();
        var together = new ArrayList<Choice>();
        together.add(Choice.of(AssigneeKind.ALL_SCHOOLS + ":", texts.of("assignments.to.ALL_SCHOOLS")));
        GROUPS.forEach(role -> together.add(
                Choice.of(AssigneeKind.GROUP + ":" + role.token(), texts.of("assignments.group." + role.token()))));
        targets.put("assignments.targets.together", together);
        targets.put(
                "assignments.targets.groups",
                groups.of(project.id()).stream()
                        .map(group -> Choice.of(AssigneeKind.GROUP + ":" + group.token(), group.title()))
                        .toList());
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
        targets.values().removeIf(List::isEmpty);
        return targets;
    }

    public List<Choice> priorities() {
        return Choice.all("assignments.priority.", List.of(Priority.values()), texts);
    }

    /** Who the task is for, in the reader's language. */
    public String name(AssigneeSummary assignee) {
        if (assignee.person() != null) {
            return assignee.person().name();
        }
        if (assignee.school() != null) {
            return texts.of(
                    "assignments.to.SCHOOL",
                    assignee.school().name(),
                    assignee.school().city());
        }
        if (assignee.name() != null) {
            return assignee.name();
        }
        return assignee.group() != null
                ? texts.of("assignments.group." + assignee.group().token())
                : texts.of("assignments.to.ALL_SCHOOLS");
    }
}
