package org.twinflow.web.projects;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
import org.twinflow.founding.FoundingState;
import org.twinflow.founding.Foundings;
import org.twinflow.pages.Showcases;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.indicators.Headlines;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;
import org.twinflow.web.shell.Ui;

/** The list of projects, and the home of one. */
@Controller
@RequestMapping("/projects")
class ProjectController {

    private static final int FEW = 6;

    private final Projects projects;
    private final Foundings foundings;
    private final ProjectHome home;
    private final FormErrors errors;
    private final Texts texts;
    private final Ui ui;
    private final Headlines headlines;
    private final Showcases showcases;

    ProjectController(
            Projects projects,
            Foundings foundings,
            ProjectHome home,
            FormErrors errors,
            Texts texts,
            Ui ui,
            Headlines headlines,
            Showcases showcases) {
        this.projects = projects;
        this.foundings = foundings;
        this.home = home;
        this.errors = errors;
        this.texts = texts;
        this.ui = ui;
        this.headlines = headlines;
        this.showcases = showcases;
    }

    @GetMapping
    String list(Reader reader, Model model) {
        model.addAttribute("projects", home.cards(reader));
        model.addAttribute(
                "foundings",
                foundings.of(reader).stream()
                        .filter(each -> each.state() != FoundingState.ACTIVE)
                        .filter(each -> each.state() != FoundingState.WITHDRAWN)
                        .limit(FEW)
                        .toList());
        model.addAttribute("mayFound", Projects.mayFound(reader));
        return "projects/list";
    }

    @GetMapping("/{slug}")
    String home(@PathVariable String slug, Reader reader, Locale locale, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("home", home.of(project, reader, locale));
        model.addAttribute("coordinates", reader.coordinates(project.id().id()));
        model.addAttribute("teaches", reader.teachesIn(project.id().id()));
        model.addAttribute(
                "founding",
                foundings
                        .of(project.id(), reader, locale)
                        .map(found -> found.founding().id())
                        .orElse(null));
        model.addAttribute("showcase", showcases.find(project.id()).isPresent());
        model.addAttribute("headlines", headlines.of(project.id(), reader));
        return "projects/home";
    }

    @GetMapping("/{slug}/edit")
    String edit(@PathVariable String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        reader.mustBeAllowed(reader.coordinates(project.id().id()));
        model.addAttribute("project", project);
        model.addAttribute("projectTitle", project.title());
        model.addAttribute("aims", project.aims());
        return "projects/edit";
    }

    @PostMapping("/{slug}/edit")
    String describe(
            @PathVariable String slug,
            @RequestParam String title,
            @RequestParam String aims,
            @RequestParam long version,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        try {
            projects.describe(project.id(), title, aims, version, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("projects.described")));
            return "redirect:/projects/{slug}";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("project", project);
            model.addAttribute("projectTitle", title);
            model.addAttribute("aims", aims);
            return "projects/edit";
        }
    }

    @PostMapping("/{slug}/finish")
    String finish(@PathVariable String slug, Reader reader, RedirectAttributes flash) {
        projects.finish(projects.bySlug(slug, reader).id(), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("projects.finished")));
        return "redirect:/projects/{slug}/edit";
    }

    @PostMapping("/{slug}/resume")
    String resume(@PathVariable String slug, Reader reader, RedirectAttributes flash) {
        projects.resume(projects.bySlug(slug, reader).id(), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("projects.resumed")));
        return "redirect:/projects/{slug}/edit";
    }

    @GetMapping(value = "/{slug}/braid.svg", produces = "image/svg+xml")
    ResponseEntity<String> braid(
            @PathVariable String slug, @RequestParam(defaultValue = "false") boolean night, Reader reader) {
        var strands = projects.bySlug(slug, reader).schools().stream()
                .map(school -> ui.strand(school.letters()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(Braid.svg(strands, night));
    }
}
