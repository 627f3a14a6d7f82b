package org.twinflow.assignments;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.NotFoundException;

/** Gives tasks to people of a project and follows what becomes of them. */
@Service
@Transactional
public class Assignments {

    static final String PROCESS = "task-assignment";
    static final String SEARCH_KIND = "task";

    static final int PATIENCE_DAYS = 30;

    private final AssignmentRepository assignments;
    private final AssignmentRules rules;
    private final AssignmentViews views;
    private final Projects projects;
    private final Processes processes;
    private final Search search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            AssignmentRepository assignments,
            AssignmentRules rules,
            AssignmentViews views,
            Projects projects,
            Processes processes,
            Search search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.rules = rules;
        this.views = views;
        this.projects = projects;
        this.processes = processes;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    public AssignmentId assign(NewAssignment wanted, Reader by) {
        return assign(AssignmentId.next(), wanted, by);
    }

    /**
     * Gives a task; the teachers of the project may, pupils never.
     *
     * @param id chosen by whoever asks, so that asking twice gives one task
     */
    public AssignmentId assign(AssignmentId id, NewAssignment wanted, Reader by) {
        var project = projects.get(wanted.project(), by);
        by.mustWork(wanted.project().id());
        by.mustBeAllowed(by.teachesIn(project.id().id()));
        if (assignments.findById(id).isPresent()) {
            get(id, by);
            return id;
        }
        rules.check(wanted, project, by);
        var doers =
                wanted.kind() == AssigneeKind.ALL_SCHOOLS ? project.schools().size() : 1;
        var approval = wanted.needsApproval() || rules.isForPupils(wanted);
        assignments.save(new Assignment(id, wanted, approval, doers, by.person(), clock.instant()));
        show(id, wanted, project);
        processes.start(PROCESS, id.toString(), variables(id, wanted, approval, project, by));
        events.publishEvent(new AssignmentGiven(project.id(), id, wanted.title().strip(), by.person()));
        return id;
    }

    /** What would be refused if the reader gave the task; nothing if it can be given. */
    @Transactional(readOnly = true)
    public List<FieldError> faults(NewAssignment wanted, Reader by) {
        return rules.faults(wanted, projects.get(wanted.project(), by), by);
    }

    /** Whom the task would be given to. */
    @Transactional(readOnly = true)
    public AssigneeSummary assignee(NewAssignment wanted) {
        return views.assignee(new Assignee(wanted.kind(), wanted.target()));
    }

    /** The tasks of a project by date: teachers see all, others those that are theirs. */
    @Transactional(readOnly = true)
    public List<AssignmentSummary> of(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        return assignments.findByProjectOrderByDueAscTitleAsc(id).stream()
                .filter(assignment -> isVisible(assignment, project, reader))
                .map(views::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public AssignmentDetails get(AssignmentId id, Reader reader) {
        var assignment = see(id, reader);
        return views.details(
                assignment,
                projects.facts(assignment.project()),
                mayCancel(assignment, reader) && assignment.state().isOpen());
    }

    /** Calls a task off; who gave it may, and the coordinators. */
    public void cancel(AssignmentId id, Reader by) {
        var assignment = mine(id, by);
        processes.cancel(PROCESS, id.toString(), "called off");
        assignment.end(AssignmentState.CANCELLED, clock.instant());
        search.remove(SEARCH_KIND, id.toString());
    }

    /** An open task, for who gave it and for the coordinators. */
    Assignment mine(AssignmentId id, Reader by) {
        var assignment = see(id, by);
        by.mustBeAllowed(mayCancel(assignment, by));
        by.mustWork(assignment.project().id());
        assignment.mustBeOpen();
        return assignment;
    }

    /** Whether the reader may move the day of a task, or call it off. */
    public static boolean mayMove(AssignmentSummary task, Reader reader) {
        return task.state().isOpen() && isInCharge(task.project(), task.assigner(), reader);
    }

    private Map<String, Object> variables(
            AssignmentId id, NewAssignment wanted, boolean approval, ProjectSummary project, Reader by) {
        var assignee = new Assignee(wanted.kind(), wanted.target());
        var variables = new HashMap<String, Object>();
        variables.put("projectId", project.id().toString());
        variables.put("assignmentId", id.toString());
        variables.put("assigneeKind", wanted.kind());
        variables.put("assigneeId", assignee.id());
        variables.put("assignerId", by.person().toString());
        variables.put(
                "schools",
                project.schools().stream().map(school -> school.id().toString()).toList());
        variables.put("needsApproval", approval);
        variables.put("verdict", "none");
        variables.put("dueOn", wanted.due());
        variables.put("staleOn", wanted.due().plusDays(PATIENCE_DAYS));
        return variables;
    }

    private void show(AssignmentId id, NewAssignment wanted, ProjectSummary project) {
        var audience =
                new HashSet<>(new Assignee(wanted.kind(), wanted.target()).tokens(project.id(), project.schools()));
        audience.add(Scope.project(project.id().id()).token(Role.TEACHER));
        search.put(new SearchEntry(
                SEARCH_KIND,
                id.toString(),
                project.id().toString(),
                project.language(),
                wanted.title().strip(),
                wanted.instructions().strip(),
                null,
                clock.instant(),
                audience,
                "/projects/" + project.slug() + "/tasks/" + id));
    }

    private Assignment see(AssignmentId id, Reader reader) {
        var assignment = assignments.findById(id).orElseThrow(() -> new NotFoundException(id));
        var project = projects.get(assignment.project(), reader);
        reader.mustSee(isVisible(assignment, project, reader), id);
        return assignment;
    }

    private static boolean isVisible(Assignment assignment, ProjectSummary project, Reader reader) {
        return reader.teachesIn(project.id().id())
                || reader.isNamed(assignment.assignee().tokens(project.id(), project.schools()));
    }

    private static boolean mayCancel(Assignment assignment, Reader reader) {
        return isInCharge(assignment.project(), assignment.assigner(), reader);
    }

    private static boolean isInCharge(ProjectId project, PersonId assigner, Reader reader) {
        return reader.coordinates(project.id()) || (reader.teachesIn(project.id()) && assigner.equals(reader.person()));
    }
}
