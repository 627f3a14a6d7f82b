package org.twinflow.web.prompts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.prompts.PromptBoard;
import org.twinflow.prompts.PromptId;
import org.twinflow.prompts.Prompts;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The theme of a project and its weekly prompts; {@code prompts/board}, and {@code prompts/change} for one. */
@Controller
@RequestMapping("/projects/{slug}/prompts")
class PromptController {

    private static final String BOARD = "redirect:/projects/{slug}/prompts";

    private final Projects projects;
    private final Prompts prompts;
    private final PromptLanguages languages;
    private final FormErrors errors;
    private final Texts texts;

    PromptController(Projects projects, Prompts prompts, PromptLanguages languages, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.prompts = prompts;
        this.languages = languages;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String board(@PathVariable String slug, Reader reader, Locale locale, Model model) {
        var project = framed(slug, reader, model);
        var board = prompts.of(project.id(), locale, reader);
        return board(project, board, board.theme(), new PromptForm(null), model, locale);
    }

    @PostMapping("/theme")
    String set(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String weekday,
            @RequestParam(required = false) @Nullable String paused,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        try {
            var given = new Given();
            var day = given.choice("weekday", weekday, DayOfWeek.class, DayOfWeek.MONDAY);
            given.check();
            prompts.set(project.id(), theme, day, paused != null, reader);
            return done(paused == null ? "prompts.set" : "prompts.rests", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            var board = prompts.of(project.id(), locale, reader);
            return board(project, board, theme, new PromptForm(null), model, locale);
        }
    }

    @PostMapping
    String add(
            @PathVariable String slug,
            @ModelAttribute PromptForm form,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        try {
            prompts.add(project.id(), form.written(), reader);
            return done("prompts.added", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            var board = prompts.of(project.id(), locale, reader);
            return board(project, board, board.theme(), form, model, locale);
        }
    }

    @GetMapping("/{prompt}")
    String one(@PathVariable String slug, @PathVariable PromptId prompt, Reader reader, Locale locale, Model model) {
        var project = framed(slug, reader, model);
        return one(
                project,
                prompt,
                new PromptForm(view(project, prompt, reader, locale).texts()),
                model);
    }

    @PostMapping("/{prompt}")
    String change(
            @PathVariable String slug,
            @PathVariable PromptId prompt,
            @ModelAttribute PromptForm form,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        view(project, prompt, reader, locale);
        try {
            prompts.change(prompt, form.written(), reader);
            return done("prompts.changed", flash);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return one(project, prompt, form, model);
        }
    }

    @PostMapping("/{prompt}/hasten")
    String hasten(@PathVariable String slug, @PathVariable PromptId prompt, Reader reader, Locale locale) {
        view(projects.bySlug(slug, reader), prompt, reader, locale);
        prompts.hasten(prompt, reader);
        return BOARD;
    }

    @PostMapping("/{prompt}/publish")
    String publish(
            @PathVariable String slug,
            @PathVariable PromptId prompt,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        view(projects.bySlug(slug, reader), prompt, reader, locale);
        prompts.publish(prompt, reader);
        return done("prompts.published", flash);
    }

    @PostMapping("/{prompt}/remove")
    String remove(
            @PathVariable String slug,
            @PathVariable PromptId prompt,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        view(projects.bySlug(slug, reader), prompt, reader, locale);
        prompts.remove(prompt, reader);
        return done("prompts.removed", flash);
    }

    private String done(String words, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(words)));
        return BOARD;
    }

    private String board(
            ProjectSummary project, PromptBoard board, String theme, PromptForm form, Model model, Locale locale) {
        model.addAttribute("board", board);
        model.addAttribute("theme", theme);
        model.addAttribute("form", form);
        model.addAttribute("languages", languages.of(project));
        model.addAttribute(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Choice.of(day, day.getDisplayName(TextStyle.FULL, locale)))
                        .toList());
        return "prompts/board";
    }

    private String one(ProjectSummary project, PromptId prompt, PromptForm form, Model model) {
        model.addAttribute("prompt", prompt);
        model.addAttribute("form", form);
        model.addAttribute("languages", languages.of(project));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("prompts.title"), "/projects/" + project.slug() + "/prompts")));
        return "prompts/change";
    }

    /** One of the project, for its teachers. */
    private PromptBoard.View view(ProjectSummary project, PromptId id, Reader reader, Locale locale) {
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        return prompts.of(project.id(), locale, reader).find(id);
    }

    private ProjectSummary framed(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return project;
    }
}
