package org.twinflow.web.safekeeping;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
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
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.safekeeping.DeletionCertificate;
import org.twinflow.safekeeping.Deletions;
import org.twinflow.safekeeping.Hold;
import org.twinflow.safekeeping.Holds;
import org.twinflow.safekeeping.Safekeeping;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** How the contents are, what is held and what was deleted. */
@Controller
@RequestMapping("/health/safekeeping")
class SafekeepingController {

    private static final String PAGE = "redirect:/health/safekeeping";

    private final Safekeeping safekeeping;
    private final Holds holds;
    private final Deletions deletions;
    private final People people;
    private final CertificatePaper paper;
    private final Texts texts;

    SafekeepingController(
            Safekeeping safekeeping,
            Holds holds,
            Deletions deletions,
            People people,
            CertificatePaper paper,
            Texts texts) {
        this.safekeeping = safekeeping;
        this.holds = holds;
        this.deletions = deletions;
        this.people = people;
        this.paper = paper;
        this.texts = texts;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        model.addAttribute("report", safekeeping.report(reader));
        var active = holds.active(reader);
        var gone = deletions.certificates(reader);
        var persons = Stream.concat(
                        active.stream().map(Hold::placedBy), gone.stream().map(DeletionCertificate::trashedBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        model.addAttribute("holds", active);
        model.addAttribute("deletions", gone);
        model.addAttribute("days", deletions.days());
        model.addAttribute(
                "names", people.persons(persons).stream().collect(toMap(PersonSummary::id, PersonSummary::name)));
        return "safekeeping/show";
    }

    @PostMapping("/check")
    String check(Reader reader, RedirectAttributes flash) {
        safekeeping.check(reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("safekeeping.begun")));
        return PAGE;
    }

    @PostMapping("/holds")
    String hold(
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            RedirectAttributes flash) {
        holds.place(document, reason, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("safekeeping.hold.placed")));
        return PAGE;
    }

    @PostMapping("/holds/{id}/release")
    String release(@PathVariable UUID id, Reader reader, RedirectAttributes flash) {
        holds.release(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("safekeeping.hold.released")));
        return PAGE;
    }

    /** The same on paper. */
    @GetMapping("/deletions/{code}/pdf")
    ResponseEntity<byte[]> paper(@PathVariable String code, Reader reader) {
        var found = deletions.certificate(code, reader);
        var by = found.trashedBy();
        var name = by == null
                ? ""
                : people.persons(List.of(by)).stream()
                        .map(PersonSummary::name)
                        .findFirst()
                        .orElse("");
        var file = ContentDisposition.attachment()
                .filename("deletion-" + found.code() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", file.toString())
                .body(paper.write(found, name));
    }

    /** A certificate to be kept elsewhere. */
    @GetMapping("/deletions/{code}")
    ResponseEntity<SafekeepingApi.Gone> certificate(@PathVariable String code, Reader reader) {
        var found = SafekeepingApi.Gone.of(deletions.certificate(code, reader));
        var file = ContentDisposition.attachment()
                .filename("deletion-" + code + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", file.toString())
                .body(found);
    }
}
