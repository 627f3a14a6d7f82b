package org.twinflow.web.documents;

import static org.twinflow.web.shell.Toast.done;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.CheckOuts;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentId;
import org.twinflow.library.Comments;
import org.twinflow.library.Favourites;
import org.twinflow.web.shell.Texts;

/** What people say of a document, and taking it to work on. */
@Controller
@RequestMapping("/documents/d/{id}")
class FactsController {

    private final DocumentCare care;
    private final CheckOuts checkOuts;
    private final Comments comments;
    private final Favourites favourites;
    private final Texts texts;

    FactsController(DocumentCare care, CheckOuts checkOuts, Comments comments, Favourites favourites, Texts texts) {
        this.care = care;
        this.checkOuts = checkOuts;
        this.comments = comments;
        this.favourites = favourites;
        this.texts = texts;
    }

    /** @param tags with commas between them */
    @PostMapping("/facts")
    String describe(
            @PathVariable DocumentId id,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String tags,
            Reader reader,
            RedirectAttributes flash) {
        care.describe(id, description, Arrays.asList(tags.split(",")), reader);
        flash.addFlashAttribute("toast", done(texts.of("library.saved")));
        return page(id) + "?tab=details";
    }

    @PostMapping("/star")
    String star(@PathVariable DocumentId id, @RequestParam boolean starred, Reader reader) {
        favourites.star(id, starred, reader);
        return page(id);
    }

    @PostMapping("/comments")
    String say(@PathVariable DocumentId id, @RequestParam String text, Reader reader) {
        comments.say(id, text, reader);
        return page(id) + "?tab=comments";
    }

    @PostMapping("/comments/{comment}/delete")
    String delete(@PathVariable DocumentId id, @PathVariable UUID comment, Reader reader, RedirectAttributes flash) {
        comments.delete(id, comment, reader);
        flash.addFlashAttribute("toast", done(texts.of("library.comment.deleted")));
        return page(id) + "?tab=comments";
    }

    @PostMapping("/take")
    String take(@PathVariable DocumentId id, Reader reader, RedirectAttributes flash) {
        checkOuts.take(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("library.taken")));
        return page(id);
    }

    @PostMapping("/release")
    String release(@PathVariable DocumentId id, Reader reader, RedirectAttributes flash) {
        checkOuts.release(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("library.released")));
        return page(id);
    }

    private static String page(DocumentId id) {
        return "redirect:/documents/d/" + id;
    }
}
