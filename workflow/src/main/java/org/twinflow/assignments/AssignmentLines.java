package org.twinflow.assignments;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.projects.Projects;

/** Says which task it is: its title. */
@Component
@Transactional(readOnly = true)
class AssignmentLines implements CaseLines {

    /** The tasks in which the work is done. */
    static final Set<String> DOING = Set.of("doTask", "doTaskTogether", "doTaskInSchool");

    private final AssignmentRepository assignments;
    private final Projects projects;

    AssignmentLines(AssignmentRepository assignments, Projects projects) {
        this.assignments = assignments;
        this.projects = projects;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Assignments.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var ids = subjects.stream().map(AssignmentId::of).toList();
        return assignments.findByIdIn(ids).stream()
                .collect(Collectors.toMap(found -> found.id().toString(), Assignment::title));
    }

    /** What is to be done stands there, in the reader's language where somebody wrote it. */
    @Override
    public Optional<String> page(String processKey, String subject) {
        return assignments
                .findById(AssignmentId.of(subject))
                .map(found -> "/projects/" + projects.facts(found.project()).slug() + "/tasks/" + subject);
    }

    /** A task that somebody gave is called as they called it; looking at what was done is another task. */
    @Override
    public Map<String, String> names(String processKey, String taskKey, Collection<String> subjects, Locale locale) {
        return DOING.contains(taskKey) ? lines(processKey, subjects, locale) : Map.of();
    }
}
