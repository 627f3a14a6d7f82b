package org.twinflow.web.agreements;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.agreements.AgreementDetails;
import org.twinflow.agreements.Agreements;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.PaperNames;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.NewSignature;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignIn;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** A learning agreement section by section, and below it who signs; it works without a script too. */
@Controller
class AgreementController {

    private final Agreements agreements;
    private final MobilityFrame frame;
    private final PaperNames names;
    private final FormErrors errors;
    private final Texts texts;

    AgreementController(Agreements agreements, MobilityFrame frame, PaperNames names, FormErrors errors, Texts texts) {
        this.agreements = agreements;
        this.frame = frame;
        this.names = names;
        this.errors = errors;
        this.texts = texts;
    }

    /** Those of a mobility in which the reader has a part. */
    @GetMapping("/mobilities/{id}/agreements")
    String list(@PathVariable MobilityId id, Reader reader, Locale locale, Model model) {
        frame.show(id, reader, model);
        model.addAttribute(
                "agreements",
                agreements.of(id, reader, locale).stream()
                        .map(details ->
                                new Line(details, names.name(details.parties().paper(), locale)))
                        .toList());
        return "agreements/list";
    }

    @GetMapping("/agreements/{id}")
    String show(@PathVariable DossierId id, Reader reader, Locale locale, Model model) {
        var details = agreements.get(id, reader, locale);
        var parties = details.parties();
        var name = names.name(parties.paper(), locale);
        model.addAttribute("details", details);
        model.addAttribute("name", name);
        model.addAttribute("relations", Choice.all("signature.as.", details.as(), texts));
        model.addAttribute("longest", Agreements.LONGEST);
        if (parties.sends() != null || parties.hosts()) {
            var address = "/mobilities/" + parties.mobility().id() + "/agreements";
            model.addAttribute("crumbs", List.of(new Crumb(parties.mobility().title(), address)));
        } else {
            model.addAttribute("crumbs", List.of(new Crumb(texts.of("mobility.family"), "/family")));
        }
        return "agreements/show";
    }

    @GetMapping("/agreements/{id}/sections/{section}")
    String history(
            @PathVariable DossierId id, @PathVariable String section, Reader reader, Locale locale, Model model) {
        var details = agreements.get(id, reader, locale);
        model.addAttribute("details", details);
        model.addAttribute("section", details.section(section));
        model.addAttribute("editions", agreements.history(id, section, reader));
        model.addAttribute(
                "crumbs", List.of(new Crumb(names.name(details.parties().paper(), locale), "/agreements/" + id)));
        return "agreements/history";
    }

    /** Without a script; what another wrote meanwhile is shown beside what was typed. */
    @PostMapping("/agreements/{id}/sections/{section}")
    String write(
            @PathVariable DossierId id,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String words,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            agreements.write(id, section, version, words, reader);
            flash.addFlashAttribute("toast", done(texts.of("agreement.kept")));
            return "redirect:/agreements/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
        } catch (RefusedException refused) {
            model.addAttribute("conflict", texts.of(refused.code(), refused.arguments()));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        model.addAttribute("failed", section);
        model.addAttribute("typed", words);
        return show(id, reader, locale, model);
    }

    @PostMapping("/agreements/{id}/signature")
    String sign(
            @PathVariable DossierId id,
            @RequestParam(required = false) @Nullable Relation relation,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "false") boolean agreed,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            agreements.sign(id, new NewSignature(chosen(relation, agreed), hash, locale, SignIn.PAGE), reader);
            flash.addFlashAttribute("toast", done(texts.of("agreement.signed")));
            return "redirect:/agreements/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(id, reader, locale, model);
        }
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

    /** An agreement in a list. */
    public record Line(AgreementDetails details, String name) {}
}
