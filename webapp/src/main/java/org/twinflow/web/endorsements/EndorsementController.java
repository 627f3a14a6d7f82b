package org.twinflow.web.endorsements;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.twinflow.endorsements.EndorsementId;
import org.twinflow.endorsements.Endorsements;
import org.twinflow.mobility.HeadPapers;
import org.twinflow.mobility.PaperNames;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.signatures.SignIn;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** What a head signs, in full, with the file beside it, who has signed, and the way to say no. */
@Controller
@RequestMapping("/endorsements/{id}")
class EndorsementController {

    private final Endorsements endorsements;
    private final HeadPapers papers;
    private final EndorsementDoor door;
    private final FileGate gate;
    private final PaperNames names;
    private final FormErrors errors;
    private final Texts texts;

    EndorsementController(
            Endorsements endorsements,
            HeadPapers papers,
            EndorsementDoor door,
            FileGate gate,
            PaperNames names,
            FormErrors errors,
            Texts texts) {
        this.endorsements = endorsements;
        this.papers = papers;
        this.door = door;
        this.gate = gate;
        this.names = names;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable EndorsementId id, Reader reader, Locale locale, Model model) {
        var asked = endorsements.get(id, reader, locale);
        model.addAttribute("asked", asked);
        model.addAttribute("name", names.name(asked.paper(), locale));
        model.addAttribute("rule", names.rule(asked.paper(), locale));
        model.addAttribute("ofGroup", papers.sees(asked.dossier(), asked.paper(), reader));
        model.addAttribute(
                "crumbs", List.of(new Crumb(asked.title(), "/mobilities/" + asked.mobility() + "/overview")));
        return "endorsements/show";
    }

    @GetMapping("/content")
    @Nullable ResponseEntity<Resource> content(@PathVariable EndorsementId id, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(door, List.of(id.toString()), reader, response);
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable EndorsementId id,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "false") boolean agreed,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return tried(id, reader, locale, model, response, () -> {
            if (!agreed) {
                throw new InvalidException(FieldError.of("agreed", "signature.agree.missing"));
            }
            endorsements.sign(id, hash, SignIn.PAGE, locale, reader);
            flash.addFlashAttribute("toast", done(texts.of("endorsement.done")));
        });
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable EndorsementId id,
            @RequestParam(defaultValue = "") String why,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return tried(id, reader, locale, model, response, () -> {
            endorsements.refuse(id, why, reader);
            flash.addFlashAttribute("toast", done(texts.of("endorsement.refused")));
        });
    }

    @PostMapping("/take-back")
    String takeBack(
            @PathVariable EndorsementId id,
            @RequestParam(defaultValue = "") String why,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return tried(id, reader, locale, model, response, () -> {
            endorsements.takeBack(id, why, SignIn.PAGE, reader);
            flash.addFlashAttribute("toast", done(texts.of("endorsement.taken-back")));
        });
    }

    private String tried(
            EndorsementId id, Reader reader, Locale locale, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
            return "redirect:/endorsements/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(id, reader, locale, model);
        }
    }
}
