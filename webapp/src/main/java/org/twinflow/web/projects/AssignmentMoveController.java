package org.twinflow.web.projects;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.AssignmentMoves;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Puts a task on another day: by a form with keys alone, or as the end of a drag; {@code projects/task-move}. */
@Controller
@RequestMapping("/projects/{slug}/tasks/{task}/move")
class AssignmentMoveController {

    private final Projects projects;
    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final FormErrors errors;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    AssignmentMoveController(
            Projects projects,
            Assignments assignments,
            AssignmentMoves moves,
            FormErrors errors,
            Texts texts,
            Dates dates,
            Clock clock) {
        this.projects = projects;
        this.assignments = assignments;
        this.moves = moves;
        this.errors = errors;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String slug, @PathVariable AssignmentId task, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        var summary = find(project, task, reader);
        return form(project, summary, summary.due().toString(), model);
    }

    @PostMapping
    String move(
            @PathVariable String slug,
            @PathVariable AssignmentId task,
            @RequestParam(defaultValue = "") String due,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        var summary = find(project, task, reader);
        try {
            flash.addFlashAttribute("toast", move(project, summary, due, reader));
            return "redirect:/projects/{slug}/tasks/{task}";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(project, summary, due, model);
        }
    }

    /**
     * The same for a script, which puts the entry back when it is refused.
     *
     * @param start the day on which it was dropped
     */
    @PostMapping(headers = "HX-Request=true")
    ResponseEntity<Void> drag(
            @PathVariable String slug,
            @PathVariable AssignmentId task,
            @RequestParam(defaultValue = "") String start,
            Reader reader) {
        var project = projects.bySlug(slug, reader);
        var toast = move(project, find(project, task, reader), start, reader);
        return ResponseEntity.noContent().header("HX-Trigger", toast.trigger()).build();
    }

    private Toast move(ProjectSummary project, AssignmentSummary task, String text, Reader reader) {
        var given = new Given();
        var day = given.date("due", text);
        given.check();
        var before = moves.move(task.id(), day, reader);
        var words = texts.of("assignments.moved", task.title(), dates.day(day));
        return isPast(before)
                ? Toast.done(words)
                : Toast.undoable(words, "/projects/" + project.slug() + "/tasks/" + task.id() + "/move?due=" + before);
    }

    /** Nothing is put on a day that is over, not even back. */
    private boolean isPast(LocalDate day) {
        return day.isBefore(dates.date(clock.instant()));
    }

    private AssignmentSummary find(ProjectSummary project, AssignmentId id, Reader reader) {
        var task = assignments.get(id, reader).task();
        reader.mustSee(task.project().equals(project.id()), id);
        reader.mustBeAllowed(Assignments.mayMove(task, reader) || !task.state().isOpen());
        return task;
    }

    private String form(ProjectSummary project, AssignmentSummary task, String due, Model model) {
        model.addAttribute("project", project);
        model.addAttribute("task", task);
        model.addAttribute("due", due);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("assignments.title"), "/projects/" + project.slug() + "/tasks")));
        return "projects/task-move";
    }
}
