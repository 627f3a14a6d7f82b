package org.twinflow.web.signatures;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.signatures.NewSignature;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignIn;
import org.twinflow.signatures.Signatures;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** What is signed, in full, and below it who signs as what: made for a telephone. */
@Controller
@RequestMapping("/family/{id}/{paper}/signature")
class SignatureController {

    private final Signatures signatures;
    private final Dossiers dossiers;
    private final PaperNames names;
    private final FormErrors errors;
    private final Texts texts;

    SignatureController(Signatures signatures, Dossiers dossiers, PaperNames names, FormErrors errors, Texts texts) {
        this.signatures = signatures;
        this.dossiers = dossiers;
        this.names = names;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable DossierId id, @PathVariable Paper paper, Reader reader, Locale locale, Model model) {
        var signing = signatures.of(id, paper, reader, locale);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(texts.of("mobility.family"), "/family"),
                        new Crumb(name(id, reader), "/family/" + id)));
        model.addAttribute("dossier", dossiers.get(id, reader).dossier());
        model.addAttribute("name", names.name(paper, locale));
        model.addAttribute("signing", signing);
        model.addAttribute("relations", Choice.all("signature.as.", signing.as(), texts));
        return "signatures/sign";
    }

    @PostMapping
    String sign(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam(required = false) @Nullable Relation relation,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "false") boolean agreed,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            signatures.sign(id, paper, new NewSignature(chosen(relation, agreed), hash, locale, SignIn.PAGE), reader);
            flash.addFlashAttribute("toast", done(texts.of("signature.done", names.name(paper, locale))));
            return "redirect:/family/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(id, paper, reader, locale, model);
        }
    }

    @PostMapping("/take-back")
    String takeBack(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        signatures.takeBack(id, paper, SignIn.PAGE, reader);
        flash.addFlashAttribute("toast", done(texts.of("signature.taken-back.done", names.name(paper, locale))));
        return "redirect:/family/" + id;
    }

    private static Relation chosen(@Nullable Relation relation, boolean agreed) {
        if (relation == null) {
            throw new InvalidException(FieldError.of("relation", "signature.relation"));
        }
        if (!agreed) {
            throw new InvalidException(FieldError.of("agreed", "signature.agree.missing"));
        }
        return relation;
    }

    private String name(DossierId id, Reader reader) {
        var person = dossiers.get(id, reader).dossier().person();
        return person == null ? "" : person.shortName();
    }
}
