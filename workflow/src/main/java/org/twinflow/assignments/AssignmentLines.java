package org.twinflow.assignments;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;

/** Says which task it is: its title. */
@Component
@Transactional(readOnly = true)
class AssignmentLines implements CaseLines {

    private final AssignmentRepository assignments;

    AssignmentLines(AssignmentRepository assignments) {
        this.assignments = assignments;
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
}
