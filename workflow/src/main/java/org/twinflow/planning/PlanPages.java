package org.twinflow.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ChangeRequestRepository requests;
    private final JoiningRepository joinings;
    private final Projects projects;

    PlanPages(PlanRepository plans, ChangeRequestRepository requests, JoiningRepository joinings, Projects projects) {
        this.plans = plans;
        this.requests = requests;
        this.joinings = joinings;
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
        return Set.of(Plans.PROCESS, PlanRequests.PROCESS, PlanningSteps.REVIEW, PlanNewcomers.PROCESS)
                .contains(processKey);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var lines = new HashMap<String, String>();
        for (var subject : subjects) {
            line(processKey, subject).ifPresent(line -> lines.put(subject, line));
        }
        return lines;
    }

    private Optional<String> line(String processKey, String subject) {
        if (processKey.equals(PlanNewcomers.PROCESS)) {
            return joined(subject).map(ProjectSummary::title);
        }
        return processKey.equals(PlanRequests.PROCESS)
                ? requests.findById(RequestId.of(subject))
                        .map(request -> request.wanted().words())
                : plans.findById(PlanId.of(subject))
                        .map(plan -> projects.facts(plan.project()).title());
    }

    /** A school that came later reads the plan before it says what it thinks of it. */
    @Override
    public Optional<String> page(String processKey, String subject) {
        return processKey.equals(PlanNewcomers.PROCESS)
                ? joined(subject).map(project -> "/projects/" + project.slug() + "/planning")
                : Optional.empty();
    }

    private Optional<ProjectSummary> joined(String subject) {
        return joinings.findById(JoiningId.of(subject))
                .flatMap(joining -> plans.findById(joining.plan()))
                .map(plan -> projects.facts(plan.project()));
    }

    private ProjectSummary project(String subject) {
        var id = PlanId.of(subject);
        return projects.facts(
                plans.findById(id).orElseThrow(() -> new NotFoundException(id)).project());
    }
}
