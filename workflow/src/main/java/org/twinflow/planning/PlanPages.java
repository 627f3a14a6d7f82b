package org.twinflow.planning;

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

/** Leads from a task of {@code project-planning.bpmn} to the plan, and says whose plan it is. */
@Component
@Transactional(readOnly = true)
class PlanPages implements TaskPages, CaseLines {

    private final PlanRepository plans;
    private final Projects projects;

    PlanPages(PlanRepository plans, Projects projects) {
        this.plans = plans;
        this.projects = projects;
    }

    @Override
    public String prefix() {
        return "planning";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return "/projects/" + project(subject).slug() + "/planning";
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Plans.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var lines = new HashMap<String, String>();
        for (var subject : subjects) {
            plans.findById(PlanId.of(subject))
                    .ifPresent(plan ->
                            lines.put(subject, projects.facts(plan.project()).title()));
        }
        return lines;
    }

    private ProjectSummary project(String subject) {
        var id = PlanId.of(subject);
        return projects.facts(
                plans.findById(id).orElseThrow(() -> new NotFoundException(id)).project());
    }
}
