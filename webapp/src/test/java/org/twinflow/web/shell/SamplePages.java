package org.twinflow.web.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;
import org.twinflow.shared.StorageFullException;
import org.twinflow.shared.TooLargeException;

/** A page with every shared part, and an address for every failure: for the tests of the shell only. */
@Controller
@RequestMapping({"/samples", "/api/v1/samples"})
class SamplePages {

    @GetMapping
    String page(Model model, Reader reader) {
        model.addAttribute("crumbs", List.of(new Crumb("Rivers that join us", "/samples")));
        model.addAttribute("letters", List.of("FR", "ES", "PL", "EL", "CZ", "IT"));
        model.addAttribute(
                "errors", Map.of("title", "The title is missing.", "country", "Choose one.", "file", "Too large."));
        model.addAttribute("countries", List.of(Choice.of("FR", "France"), new Choice("PL", "Polska", "check")));
        model.addAttribute("date", LocalDate.of(2027, 3, 8));
        model.addAttribute("toast", Toast.undoable("“Check the dossier of Inès L.” is complete.", "/samples/undo"));
        model.addAttribute(
                "events", List.of(new Event("ok", "circle-check", "v3", "Approved by Hélène", Instant.EPOCH)));
        return "samples";
    }

    @GetMapping("/set-up")
    String setUp(Model model) {
        model.addAttribute("token", "abc");
        model.addAttribute(
                "form", Map.of("givenName", "Ana", "familyName", "", "username", "", "zone", "Europe/Paris"));
        model.addAttribute("errors", Map.of("familyName", "A name, please."));
        return "set-up";
    }

    @GetMapping("/{id}/found")
    @ResponseBody
    String found(@PathVariable DocumentId id) {
        return id.toString();
    }

    @GetMapping("/parameter")
    @ResponseBody
    String parameter(@RequestParam int number) {
        return "" + number;
    }

    @PostMapping("/post")
    @ResponseBody
    String post() {
        return "";
    }

    @GetMapping("/fails/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "missing" -> new NotFoundException("sample");
            case "forbidden" -> new ForbiddenException("access.forbidden");
            case "refused" -> new RefusedException("errors.limit", 250);
            case "unsaid" -> new RefusedException("samples.nobody-wrote-this");
            case "invalid" -> new InvalidException(FieldError.of("title", "errors.field"));
            case "stale" -> new StaleException("sample");
            case "large" -> new TooLargeException(250L * 1024 * 1024);
            case "full" -> new StorageFullException();
            default -> new IllegalStateException("of our making");
        };
    }

    /** A line of a timeline. */
    record Event(String kind, String icon, String title, String text, Instant when) {}
}
