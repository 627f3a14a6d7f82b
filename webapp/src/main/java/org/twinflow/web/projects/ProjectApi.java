package org.twinflow.web.projects;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.AssignmentMoves;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.founding.Foundings;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;

/** Projects and the tasks that are given in them, for machines. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectApi {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Projects projects;
    private final Foundings foundings;
    private final Assignments assignments;
    private final AssignmentMoves moves;

    ProjectApi(Projects projects, Foundings foundings, Assignments assignments, AssignmentMoves moves) {
        this.projects = projects;
        this.foundings = foundings;
        this.assignments = assignments;
        this.moves = moves;
    }

    @GetMapping
    Page<ProjectJson> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + USUAL) int size,
            Reader reader) {
        var all = projects.visibleTo(reader);
        var from = cursor != null && cursor.matches("\\d{1,6}") ? Integer.parseInt(cursor) : 0;
        var wanted = Math.clamp(size, 1, MOST);
        var page = all.stream().skip(from).limit(wanted).map(ProjectJson::of).toList();
        return new Page<>(page, from + wanted < all.size() ? String.valueOf(from + wanted) : null);
    }

    /** Makes a project at once, where the installation allows that; else there are foundings. */
    @PostMapping
    ResponseEntity<ProjectJson> found(@RequestBody Founding wanted, Reader reader) {
        foundings.mustAllowDirectly(reader);
        var id = projects.found(wanted.project(), reader);
        return ResponseEntity.created(URI.create("/api/v1/projects/" + id)).body(ProjectJson.of(projects.facts(id)));
    }

    @GetMapping("/{id}")
    ResponseEntity<ProjectJson> get(@PathVariable ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        return ResponseEntity.ok().eTag(ETags.of(project.version())).body(ProjectJson.of(project));
    }

    /** Declares the work done. */
    @PostMapping("/{id}/finish")
    ResponseEntity<ProjectJson> finish(@PathVariable ProjectId id, Reader reader) {
        projects.finish(id, reader);
        return get(id, reader);
    }

    /** Takes the work up again. */
    @PostMapping("/{id}/resume")
    ResponseEntity<ProjectJson> resume(@PathVariable ProjectId id, Reader reader) {
        projects.resume(id, reader);
        return get(id, reader);
    }

    @GetMapping("/{id}/assignments")
    Page<AssignmentJson> assignments(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(
                assignments.of(id, reader).stream().map(AssignmentJson::of).toList(), null);
    }

    @PostMapping("/{id}/assignments")
    ResponseEntity<AssignmentJson> assign(@PathVariable ProjectId id, @RequestBody Assigning wanted, Reader reader) {
        var task = assignments.assign(wanted.assignment(id), reader);
        return ResponseEntity.created(URI.create("/api/v1/projects/" + id + "/assignments/" + task))
                .body(AssignmentJson.of(assignments.get(task, reader).task()));
    }

    @GetMapping("/{id}/assignments/{task}")
    AssignmentJson assignment(@PathVariable ProjectId id, @PathVariable AssignmentId task, Reader reader) {
        projects.get(id, reader);
        return AssignmentJson.of(assignments.get(task, reader).task());
    }

    @PutMapping("/{id}/assignments/{task}/due")
    AssignmentJson move(
            @PathVariable ProjectId id, @PathVariable AssignmentId task, @RequestBody Due wanted, Reader reader) {
        var given = new Given();
        var day = given.date("due", wanted.due());
        given.check();
        reader.mustSee(assignments.get(task, reader).task().project().equals(id), task);
        moves.move(task, day, reader);
        return assignment(id, task, reader);
    }

    /** The day by which a task is wanted. */
    record Due(@Nullable String due) {}

    /** What a machine sends to found a project. */
    record Founding(
            @Nullable String title,
            @Nullable String aims,
            @Nullable String language,
            @Nullable String start,
            @Nullable String end,
            @Nullable List<String> schools) {

        NewProject project() {
            var given = new Given();
            var project = new NewProject(
                    Given.text(title),
                    Given.text(aims),
                    Given.text(language),
                    given.date("start", start),
                    given.date("end", end),
                    given.ids("schools", schools).stream().map(SchoolId::new).toList());
            given.check();
            return project;
        }
    }

    /** What a machine sends to give a task. */
    record Assigning(
            @Nullable String title,
            @Nullable String instructions,
            @Nullable Map<String, String> translations,
            @Nullable String kind,
            @Nullable String target,
            @Nullable String due,
            @Nullable Boolean needsApproval,
            @Nullable String priority) {

        NewAssignment assignment(ProjectId project) {
            var given = new Given();
            var assignment = new NewAssignment(
                    project,
                    Given.text(title),
                    Given.text(instructions),
                    translations == null ? Map.of() : translations,
                    given.choice("kind", kind, AssigneeKind.class, AssigneeKind.PERSON),
                    target,
                    given.date("due", due),
                    Boolean.TRUE.equals(needsApproval),
                    given.choice(
                            "priority",
                            Objects.requireNonNullElse(priority, Priority.NORMAL.name()),
                            Priority.class,
                            Priority.NORMAL));
            given.check();
            return assignment;
        }
    }

    /** A project as machines read it. */
    record ProjectJson(
            String id,
            String slug,
            String title,
            String aims,
            String language,
            LocalDate start,
            LocalDate end,
            String status,
            List<Map<String, String>> schools,
            long version) {

        static ProjectJson of(ProjectSummary project) {
            return new ProjectJson(
                    project.id().toString(),
                    project.slug(),
                    project.title(),
                    project.aims(),
                    project.language(),
                    project.start(),
                    project.end(),
                    project.status().name(),
                    project.schools().stream().map(ProjectJson::school).toList(),
                    project.version());
        }

        private static Map<String, String> school(SchoolSummary school) {
            return Map.of(
                    "id", school.id().toString(),
                    "name", school.name(),
                    "city", school.city(),
                    "country", school.country());
        }
    }

    /** A task of a project as machines read it. */
    record AssignmentJson(
            String id,
            String projectId,
            String title,
            String instructions,
            Map<String, String> translations,
            String kind,
            @Nullable String target,
            LocalDate due,
            boolean needsApproval,
            String priority,
            String state) {

        static AssignmentJson of(AssignmentSummary task) {
            return new AssignmentJson(
                    task.id().toString(),
                    task.project().toString(),
                    task.title(),
                    task.instructions(),
                    task.translations(),
                    task.assignee().kind().name(),
                    target(task),
                    task.due(),
                    task.needsApproval(),
                    task.priority().name(),
                    task.state().name());
        }

        private static @Nullable String target(AssignmentSummary task) {
            var assignee = task.assignee();
            if (assignee.person() != null) {
                return assignee.person().id().toString();
            }
            if (assignee.school() != null) {
                return assignee.school().id().toString();
            }
            return assignee.group() == null ? assignee.name() : assignee.group().token();
        }
    }
}
