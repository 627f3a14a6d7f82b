package org.twinflow.web.planning;

import jakarta.servlet.http.HttpServletResponse;
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
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.planning.ShownActivity;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.projects.Given;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;

/** Puts an activity on other days: by a form with keys alone, or as the end of a drag; {@code planning/move}. */
@Controller
@RequestMapping("/projects/{slug}/planning/activities/{activity}/move")
class MoveController {

    private final Projects projects;
    private final Plans plans;
    private final Moves moves;
    private final FormErrors errors;

    MoveController(Projects projects, Plans plans, Moves moves, FormErrors errors) {
        this.projects = projects;
        this.plans = plans;
        this.moves = moves;
        this.errors = errors;
    }

    @GetMapping
    String form(@PathVariable String slug, @PathVariable ActivityId activity, Reader reader, Model model) {
        var project = coordinated(slug, reader);
        var planned = find(project, activity, reader);
        return form(project, planned, planned.start().toString(), planned.end().toString(), model);
    }

    @PostMapping
    String move(
            @PathVariable String slug,
            @PathVariable ActivityId activity,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String end,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = coordinated(slug, reader);
        var planned = find(project, activity, reader);
        try {
            var given = new Given();
            var first = given.date("start", start);
            var last = given.date("end", end);
            given.check();
            flash.addFlashAttribute("toast", moves.move(project, activity, first, last, reader));
            return "redirect:/projects/{slug}/planning";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(project, planned, start, end, model);
        }
    }

    /** The same for a script, which puts the bar back when it is refused. */
    @PostMapping(headers = "HX-Request=true")
    ResponseEntity<Void> drag(
            @PathVariable String slug,
            @PathVariable ActivityId activity,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String end,
            Reader reader) {
        var project = coordinated(slug, reader);
        var given = new Given();
        var first = given.date("start", start);
        var last = given.date("end", end);
        given.check();
        var toast = moves.move(project, activity, first, last, reader);
        return ResponseEntity.noContent().header("HX-Trigger", toast.trigger()).build();
    }

    private ProjectSummary coordinated(String slug, Reader reader) {
        var project = projects.bySlug(slug, reader);
        reader.mustBeAllowed(reader.coordinates(project.id().id()));
        return project;
    }

    private PlannedActivity find(ProjectSummary project, ActivityId id, Reader reader) {
        return plans.shown(reader).stream()
                .map(ShownActivity::activity)
                .filter(each -> each.project().equals(project.id()) && each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private static String form(
            ProjectSummary project, PlannedActivity activity, String start, String end, Model model) {
        model.addAttribute("project", project);
        model.addAttribute("activity", activity);
        model.addAttribute("start", start);
        model.addAttribute("end", end);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return "planning/move";
    }
}
