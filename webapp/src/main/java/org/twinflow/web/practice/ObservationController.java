package org.twinflow.web.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.practice.ObservationId;
import org.twinflow.practice.ObservationView;
import org.twinflow.practice.Practice;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** One observation: writing what was seen, declining, answering, sharing; {@code practice/observation}. */
@Controller
@RequestMapping("/projects/{slug}/practice/{observation}")
class ObservationController {

    private static final String SELF = "redirect:/projects/{slug}/practice/{observation}";

    private final Projects projects;
    private final Practice practice;
    private final FormErrors errors;
    private final Texts texts;

    ObservationController(Projects projects, Practice practice, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.practice = practice;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String slug, @PathVariable ObservationId observation, Reader reader, Model model) {
        return show(projects.bySlug(slug, reader), observation, SeenForm.empty(), "", reader, model);
    }

    @PostMapping("/seen")
    String write(
            @PathVariable String slug,
            @PathVariable ObservationId observation,
            @ModelAttribute SeenForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        find(project, observation, reader);
        try {
            practice.write(observation, form.form(), reader);
            return done("practice.written", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(project, observation, form, "", reader, model);
        }
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable String slug,
            @PathVariable ObservationId observation,
            @RequestParam(defaultValue = "") String why,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        find(project, observation, reader);
        try {
            practice.decline(observation, why, reader);
            return done("practice.declined", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(project, observation, SeenForm.empty(), "", reader, model);
        }
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String slug,
            @PathVariable ObservationId observation,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String shared,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        find(project, observation, reader);
        try {
            practice.answer(observation, answer, shared != null, reader);
            return done("practice.answered", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(project, observation, SeenForm.empty(), answer, reader, model);
        }
    }

    @PostMapping("/share")
    String share(
            @PathVariable String slug,
            @PathVariable ObservationId observation,
            @RequestParam(required = false) @Nullable String shared,
            Reader reader,
            RedirectAttributes flash) {
        find(projects.bySlug(slug, reader), observation, reader);
        practice.share(observation, shared != null, reader);
        return done(shared == null ? "practice.kept" : "practice.shared", flash);
    }

    @PostMapping("/call-off")
    String callOff(
            @PathVariable String slug,
            @PathVariable ObservationId observation,
            Reader reader,
            RedirectAttributes flash) {
        find(projects.bySlug(slug, reader), observation, reader);
        practice.callOff(observation, reader);
        return done("practice.off", flash);
    }

    private String done(String words, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(words)));
        return SELF;
    }

    private ObservationView find(ProjectSummary project, ObservationId id, Reader reader) {
        var view = practice.get(id, reader);
        reader.mustSee(view.project().equals(project.id()), id);
        return view;
    }

    private String show(
            ProjectSummary project, ObservationId id, SeenForm form, String answer, Reader reader, Model model) {
        model.addAttribute("observation", find(project, id, reader));
        model.addAttribute("project", project);
        model.addAttribute("form", form);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("practice.title"), "/projects/" + project.slug() + "/practice")));
        return "practice/observation";
    }
}
