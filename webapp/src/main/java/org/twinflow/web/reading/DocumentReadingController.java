package org.twinflow.web.reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.extraction.PageReading;
import org.twinflow.extraction.Pages;
import org.twinflow.extraction.ReadingRoom;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** How one document was read, page by page, and reading it again. */
@Controller
class DocumentReadingController {

    private final Documents documents;
    private final DocumentCare care;
    private final Pages pages;
    private final ReadingRoom room;
    private final Texts texts;

    DocumentReadingController(Documents documents, DocumentCare care, Pages pages, ReadingRoom room, Texts texts) {
        this.documents = documents;
        this.care = care;
        this.pages = pages;
        this.room = room;
        this.texts = texts;
    }

    @GetMapping("/documents/d/{id}/reading")
    String show(@PathVariable DocumentId id, Reader reader, Model model) {
        model.addAttribute("document", documents.get(id, reader));
        model.addAttribute("mayChange", care.mayChange(id, reader));
        model.addAttribute("waiting", pages.isWaiting(id, reader));
        model.addAttribute("ocr", room.ocr().isInstalled());
        model.addAttribute("pages", pages.of(id, reader).stream().map(this::row).toList());
        return "documents/reading";
    }

    @PostMapping("/documents/d/{id}/read-again")
    @Costly(Costly.Work.READING)
    String again(@PathVariable DocumentId id, Reader reader, RedirectAttributes flash) {
        room.readAgain(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("reading.again.one")));
        return "redirect:/documents/d/" + id + "/reading";
    }

    private Row row(PageReading page) {
        return new Row(page, pages.isPoor(page));
    }

    /** A page, and whether it should be scanned again. */
    record Row(PageReading page, boolean poor) {}
}
