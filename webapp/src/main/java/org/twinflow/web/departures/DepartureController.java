package org.twinflow.web.departures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.departures.Departures;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What somebody has in hand, who takes it, and then their leave; nothing happens before the button. */
@Controller
@RequestMapping("/projects/{slug}/members/{person}/leave")
class DepartureController {

    private final Departures departures;
    private final Projects projects;
    private final FormErrors errors;
    private final Texts texts;

    DepartureController(Departures departures, Projects projects, FormErrors errors, Texts texts) {
        this.departures = departures;
        this.projects = projects;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String preview(@PathVariable String slug, @PathVariable PersonId person, Reader reader, Model model) {
        return show(projects.bySlug(slug, reader), person, Map.of(), reader, model);
    }

    @PostMapping
    String leave(
            @PathVariable String slug,
            @PathVariable PersonId person,
            @RequestParam Map<String, String> choices,
            Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var project = projects.bySlug(slug, reader);
        var name = departures.preview(project.id(), person, reader).person().name();
        try {
            departures.leave(project.id(), person, choices, reader);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(project, person, choices, reader, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("departures.left", name)));
        return reader.person().equals(person) ? "redirect:/projects" : "redirect:/projects/{slug}/members";
    }

    private String show(
            ProjectSummary project, PersonId person, Map<String, String> choices, Reader reader, Model model) {
        model.addAttribute("project", project);
        model.addAttribute("departure", departures.preview(project.id(), person, reader));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("projects.room.members"), "/projects/" + project.slug() + "/members")));
        return "departures/leave";
    }
}
