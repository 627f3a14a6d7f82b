package org.twinflow.web.bulletin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.bulletin.Bulletin;
import org.twinflow.bulletin.NoteId;
import org.twinflow.bulletin.Shelf;
import org.twinflow.documents.Documents;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The bulletin of a project's teachers; {@code bulletin/board} and, for one note, {@code bulletin/note}. */
@Controller
@RequestMapping("/projects/{slug}/bulletin")
class BulletinController {

    private static final int SIZE = 20;
    private static final int CHOICES = 100;
    private static final String BOARD = "redirect:/projects/{slug}/bulletin";
    private static final String NOTE = BOARD + "/{note}";

    private final Projects projects;
    private final Bulletin bulletin;
    private final Shelf shelf;
    private final Documents documents;
    private final FormErrors errors;
    private final Texts texts;

    BulletinController(
            Projects projects, Bulletin bulletin, Shelf shelf, Documents documents, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.bulletin = bulletin;
        this.shelf = shelf;
        this.documents = documents;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String board(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader,
            Model model) {
        return board(framed(slug, reader, model), cursor, "", reader, model);
    }

    @PostMapping
    String post(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        return refusal(() -> bulletin.post(project.id(), text, reader), model, response)
                ? board(project, null, text, reader, model)
                : done("bulletin.posted", BOARD, flash);
    }

    @GetMapping("/{note}")
    String note(@PathVariable String slug, @PathVariable NoteId note, Reader reader, Model model) {
        return note(framed(slug, reader, model), note, "", reader, model);
    }

    @PostMapping("/{note}/replies")
    String reply(
            @PathVariable String slug,
            @PathVariable NoteId note,
            @RequestParam(defaultValue = "") String text,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        return refusal(() -> bulletin.reply(note, text, reader), model, response)
                ? note(project, note, text, reader, model)
                : done("bulletin.replied", NOTE, flash);
    }

    @PostMapping("/{note}/change")
    String change(
            @PathVariable String slug,
            @PathVariable NoteId note,
            @RequestParam(defaultValue = "") String text,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        return refusal(() -> bulletin.change(note, text, reader), model, response)
                ? note(project, note, "", reader, model)
                : done("bulletin.changed", NOTE, flash);
    }

    @PostMapping("/{note}/withdraw")
    String withdraw(@PathVariable NoteId note, Reader reader, RedirectAttributes flash) {
        bulletin.withdraw(note, reader);
        return done("bulletin.taken-back", BOARD, flash);
    }

    @PostMapping("/{note}/pin")
    String pin(@PathVariable NoteId note, @RequestParam(defaultValue = "true") boolean up, Reader reader) {
        bulletin.pin(note, up, reader);
        return BOARD;
    }

    /** Whether what was asked cannot be; the model says why then. */
    private boolean refusal(Runnable asked, Model model, HttpServletResponse response) {
        try {
            asked.run();
            return false;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return true;
        }
    }

    private String done(String words, String next, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(words)));
        return next;
    }

    private String board(ProjectSummary project, @Nullable String cursor, String text, Reader reader, Model model) {
        model.addAttribute("notes", bulletin.of(project.id(), cursor, SIZE, reader));
        model.addAttribute("text", text);
        var kept = shelf.of(project.id(), reader);
        model.addAttribute("shelf", kept);
        var choices = documents.list(project.id().id(), null, reader, null, CHOICES).items().stream()
                .filter(document -> kept.stream().noneMatch(there -> there.id().equals(document.id())))
                .toList();
        model.addAttribute("choices", choices);
        return "bulletin/board";
    }

    private String note(ProjectSummary project, NoteId id, String text, Reader reader, Model model) {
        model.addAttribute("note", bulletin.get(id, project.id(), reader));
        model.addAttribute("mayWrite", !project.status().isOver());
        model.addAttribute("text", text);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("bulletin.title"), "/projects/" + project.slug() + "/bulletin")));
        return "bulletin/note";
    }

    private ProjectSummary framed(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return project;
    }
}
