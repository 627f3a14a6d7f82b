package org.twinflow.web.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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
import org.twinflow.people.PersonId;
import org.twinflow.practice.Practice;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What teachers learn from each other, whom they invite and whom they thank; {@code practice/board}. */
@Controller
@RequestMapping("/projects/{slug}/practice")
class PracticeController {

    private static final String BOARD = "redirect:/projects/{slug}/practice";

    private final Projects projects;
    private final Practice practice;
    private final FormErrors errors;
    private final Texts texts;

    PracticeController(Projects projects, Practice practice, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.practice = practice;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String board(@PathVariable String slug, Reader reader, Model model) {
        return board(projects.bySlug(slug, reader), AskForm.empty(), "", reader, model);
    }

    @PostMapping
    String ask(
            @PathVariable String slug,
            @ModelAttribute AskForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        try {
            var id = practice.ask(form.wanted(project.id()), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("practice.asked")));
            return BOARD + "/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return board(project, form, "", reader, model);
        }
    }

    @PostMapping("/thanks")
    String thank(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(defaultValue = "") String words,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = projects.bySlug(slug, reader);
        try {
            if (colleague == null) {
                throw new InvalidException(FieldError.of("colleague", "practice.colleague.unknown"));
            }
            practice.thank(project.id(), new PersonId(colleague), words, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("practice.thanked")));
            return BOARD;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return board(project, AskForm.empty(), words, reader, model);
        }
    }

    private String board(ProjectSummary project, AskForm form, String words, Reader reader, Model model) {
        var board = practice.of(project.id(), reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        model.addAttribute("board", board);
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        model.addAttribute(
                "colleagues",
                board.colleagues().stream()
                        .map(person -> Choice.of(person.id(), person.name()))
                        .toList());
        return "practice/board";
    }
}
