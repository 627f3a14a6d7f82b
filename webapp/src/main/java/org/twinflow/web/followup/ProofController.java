package org.twinflow.web.followup;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.followup.GreenTravel;
import org.twinflow.followup.Means;
import org.twinflow.followup.TravelProofs;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.documents.Posted;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** Forms for the proofs after a return: by the family on a telephone, or by who leads for the whole group. */
@Controller
class ProofController {

    private final TravelProofs proofs;
    private final MobilityFrame frame;
    private final FormErrors errors;
    private final Texts texts;

    ProofController(TravelProofs proofs, MobilityFrame frame, FormErrors errors, Texts texts) {
        this.proofs = proofs;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/dossiers/{id}/green-travel")
    String green(@PathVariable DossierId id, Reader reader, Model model) {
        return green(proofs.declaring(id, Paper.M11, reader), null, model);
    }

    @PostMapping("/dossiers/{id}/green-travel")
    String declareGreen(
            @PathVariable DossierId id,
            @ModelAttribute GreenForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var details = proofs.declaring(id, Paper.M11, reader);
        try {
            proofs.declareGreen(id, form.travel(), reader);
            flash.addFlashAttribute("toast", done(texts.of("followup.green.done")));
            return back(details);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return green(details, form, model);
        }
    }

    @GetMapping("/dossiers/{id}/report")
    String report(@PathVariable DossierId id, Reader reader, Model model) {
        return report(proofs.declaring(id, Paper.M36, reader), model);
    }

    @PostMapping("/dossiers/{id}/report")
    String reportSent(
            @PathVariable DossierId id,
            @RequestParam(required = false) @Nullable LocalDate sent,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var details = proofs.declaring(id, Paper.M36, reader);
        try {
            if (sent == null) {
                throw new InvalidException(FieldError.of("sent", "followup.report.day"));
            }
            proofs.reportSent(id, sent, reader);
            flash.addFlashAttribute("toast", done(texts.of("followup.report.done")));
            return back(details);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return report(details, model);
        }
    }

    @PostMapping("/dossiers/{id}/europass")
    String europass(@PathVariable DossierId id, Reader reader, RedirectAttributes flash) {
        var details = proofs.declaring(id, Paper.M08, reader);
        proofs.fileEuropass(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("followup.europass.done")));
        return back(details);
    }

    @GetMapping("/mobilities/{id}/green-travel")
    String greenOfGroup(@PathVariable MobilityId id, Reader reader, Model model) {
        frame.show(id, reader, model);
        return greenForm(null, model);
    }

    @PostMapping("/mobilities/{id}/green-travel")
    String declareGreenOfGroup(
            @PathVariable MobilityId id,
            @ModelAttribute GreenForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        frame.show(id, reader, model);
        try {
            var many = proofs.declareGreen(id, form.travel(), reader);
            flash.addFlashAttribute("toast", done(texts.of("followup.green.done-group", many)));
            return "redirect:/mobilities/" + id + "/afterwards";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return greenForm(form, model);
        }
    }

    @PostMapping("/mobilities/{id}/tickets")
    String shareTickets(
            @PathVariable MobilityId id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") List<DossierId> travellers,
            Reader reader,
            RedirectAttributes flash)
            throws IOException {
        var many = proofs.shareTickets(id, travellers, Posted.upload(file), file::getInputStream, reader);
        flash.addFlashAttribute("toast", done(texts.of("followup.tickets.done", many)));
        return "redirect:/mobilities/" + id + "/afterwards";
    }

    private String green(DossierDetails details, @Nullable GreenForm form, Model model) {
        about(details, model);
        return greenForm(form, model);
    }

    private String greenForm(@Nullable GreenForm form, Model model) {
        var typed = form == null ? new GreenForm(null, null, null, null, null, null) : form;
        model.addAttribute("rows", typed.rows());
        model.addAttribute("description", typed.description());
        model.addAttribute("means", Choice.all("followup.means.", List.of(Means.values()), texts));
        model.addAttribute("longest", GreenTravel.LONGEST);
        return "followup/green";
    }

    private String report(DossierDetails details, Model model) {
        about(details, model);
        return "followup/report";
    }

    private void about(DossierDetails details, Model model) {
        var person = details.dossier().person();
        model.addAttribute("details", details);
        model.addAttribute(
                "crumbs",
                details.guardian()
                        ? List.of(new Crumb(
                                person == null ? "" : person.shortName(),
                                "/family/" + details.dossier().id()))
                        : List.of(new Crumb(
                                details.mobility().title(),
                                "/mobilities/" + details.mobility().id() + "/afterwards")));
    }

    private static String back(DossierDetails details) {
        return details.guardian()
                ? "redirect:/family/" + details.dossier().id()
                : "redirect:/mobilities/" + details.mobility().id() + "/afterwards";
    }
}
