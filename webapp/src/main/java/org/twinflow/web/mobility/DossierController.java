package org.twinflow.web.mobility;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.shell.Texts;

/** What the school does with the papers of a traveller. */
@Controller
@RequestMapping("/dossiers/{id}")
class DossierController {

    private final Dossiers dossiers;
    private final Mobilities mobilities;
    private final FileGate gate;
    private final PaperDoor door;
    private final BookDoor books;
    private final PaperIntake intake;
    private final PaperNames names;
    private final Texts texts;

    DossierController(
            Dossiers dossiers,
            Mobilities mobilities,
            FileGate gate,
            PaperDoor door,
            BookDoor books,
            PaperIntake intake,
            PaperNames names,
            Texts texts) {
        this.dossiers = dossiers;
        this.mobilities = mobilities;
        this.gate = gate;
        this.door = door;
        this.books = books;
        this.intake = intake;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable DossierId id, Reader reader) {
        return back(id, null, reader);
    }

    @GetMapping("/pdf")
    @Costly(Costly.Work.ASSEMBLY)
    @Nullable ResponseEntity<Resource> pdf(@PathVariable DossierId id, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(books, BookDoor.what(id), reader, response);
    }

    @GetMapping("/items/{paper}/content")
    @Nullable ResponseEntity<Resource> content(
            @PathVariable DossierId id, @PathVariable Paper paper, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(door, PaperDoor.what(id, paper), reader, response);
    }

    @PostMapping("/items/{paper}/submissions")
    String submit(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam MultipartFile file,
            Reader reader,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        intake.take(id, paper, file, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.received", names.name(paper, locale))));
        return back(id, paper, reader);
    }

    @PostMapping("/items/{paper}/accept")
    String accept(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String validUntil,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        var answers = new Answers();
        var until = answers.optionalDate("validUntil", validUntil).orElse(null);
        answers.check();
        dossiers.accept(id, paper, version, until, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.accepted", names.name(paper, locale))));
        return back(id, paper, reader);
    }

    @PostMapping("/items/{paper}/reject")
    String reject(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam int version,
            @RequestParam ReturnReason reason,
            @RequestParam(defaultValue = "") String note,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        dossiers.reject(id, paper, version, reason, note, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.rejected", names.name(paper, locale))));
        return back(id, paper, reader);
    }

    @PostMapping("/items/{paper}/waive")
    String waive(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam(defaultValue = "") String note,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        dossiers.waive(id, paper, note, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.waived", names.name(paper, locale))));
        return back(id, paper, reader);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable DossierId id,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            RedirectAttributes flash) {
        mobilities.withdraw(id, reason, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.withdrawn.done")));
        return back(id, null, reader);
    }

    private String back(DossierId id, @Nullable Paper paper, Reader reader) {
        var mobility = dossiers.get(id, reader).mobility().id();
        return "redirect:/mobilities/" + mobility + "/dossiers?dossier=" + id
                + (paper == null ? "" : "&paper=" + paper);
    }
}
