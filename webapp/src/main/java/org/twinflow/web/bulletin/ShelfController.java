package org.twinflow.web.bulletin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.bulletin.Shelf;
import org.twinflow.documents.DocumentId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Puts documents on the shelf of a project, orders them and takes them away. */
@Controller
@RequestMapping("/projects/{slug}/shelf")
class ShelfController {

    private static final String BOARD = "redirect:/projects/{slug}/bulletin";

    private final Projects projects;
    private final Shelf shelf;
    private final Texts texts;

    ShelfController(Projects projects, Shelf shelf, Texts texts) {
        this.projects = projects;
        this.shelf = shelf;
        this.texts = texts;
    }

    @PostMapping
    String pin(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID document,
            Reader reader,
            RedirectAttributes flash) {
        if (document == null) {
            throw new InvalidException(FieldError.of("document", "bulletin.shelf.choose"));
        }
        shelf.pin(projects.bySlug(slug, reader).id(), new DocumentId(document), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("bulletin.shelf.pinned")));
        return BOARD;
    }

    @PostMapping("/{document}/remove")
    String unpin(
            @PathVariable String slug, @PathVariable DocumentId document, Reader reader, RedirectAttributes flash) {
        shelf.unpin(projects.bySlug(slug, reader).id(), document, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("bulletin.shelf.removed")));
        return BOARD;
    }

    /** @param by how many places it goes on, less than none for back */
    @PostMapping("/{document}/move")
    String move(
            @PathVariable String slug,
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "0") int by,
            Reader reader) {
        shelf.move(projects.bySlug(slug, reader).id(), document, by, reader);
        return BOARD;
    }
}
