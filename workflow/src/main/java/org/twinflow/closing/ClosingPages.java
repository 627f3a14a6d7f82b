package org.twinflow.closing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Leads from the checklist in an inbox to its page, and says whose closing it is. */
@Component
@Transactional(readOnly = true)
class ClosingPages implements TaskPages, CaseLines {

    private final ClosingRepository closings;
    private final Projects projects;

    ClosingPages(ClosingRepository closings, Projects projects) {
        this.closings = closings;
        this.projects = projects;
    }

    @Override
    public String prefix() {
        return "closing";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return "/projects/" + project(subject).slug() + "/closing";
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Closings.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var lines = new HashMap<String, String>();
        subjects.forEach(subject -> lines.put(subject, project(subject).title()));
        return lines;
    }

    private ProjectSummary project(String subject) {
        var id = ClosingId.of(subject);
        return projects.facts(closings.findById(id)
                .orElseThrow(() -> new NotFoundException(id))
                .project());
    }
}
