package org.twinflow.web.exports;

import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
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
import org.twinflow.exports.ExportId;
import org.twinflow.exports.Exports;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Exports of a project: the list, asking for one, taking it. */
@Controller
@RequestMapping("/projects/{slug}/exports")
class ExportController {

    private static final List<Choice> LANGUAGES = List.of(Choice.of("en", "English"), Choice.of("fr", "français"));

    private final Projects projects;
    private final Exports exports;
    private final ArchiveAnswer answer;
    private final Texts texts;

    ExportController(Projects projects, Exports exports, ArchiveAnswer answer, Texts texts) {
        this.projects = projects;
        this.exports = exports;
        this.answer = answer;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Locale locale, Model model) {
        shown(slug, reader, model);
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("language", locale.getLanguage().equals("fr") ? "fr" : "en");
        return "exports/list";
    }

    /** The list alone, which a page asks for while something is on its way. */
    @GetMapping("/rows")
    String rows(@PathVariable String slug, Reader reader, Model model) {
        shown(slug, reader, model);
        return "exports/list :: rows";
    }

    @PostMapping
    @Costly(Costly.Work.EXPORT)
    String ask(
            @PathVariable String slug,
            @RequestParam(defaultValue = "en") String language,
            Reader reader,
            RedirectAttributes flash) {
        var project = projects.bySlug(slug, reader);
        exports.ask(project.id(), Locale.of(language), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("exports.asked")));
        return "redirect:/projects/{slug}/exports";
    }

    @GetMapping("/{export}/file")
    ResponseEntity<Resource> take(@PathVariable String slug, @PathVariable ExportId export, Reader reader) {
        projects.bySlug(slug, reader);
        return answer.of(export, reader);
    }

    private ProjectSummary shown(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        var all = exports.of(project.id(), reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(new Crumb(project.title(), "/projects/" + slug)));
        model.addAttribute("exports", all);
        model.addAttribute(
                "waiting", all.stream().anyMatch(each -> !each.state().isOver()));
        return project;
    }
}
