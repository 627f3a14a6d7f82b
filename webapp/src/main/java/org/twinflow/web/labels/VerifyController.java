package org.twinflow.web.labels;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.twinflow.campaigns.Catalogue;
import org.twinflow.labels.LabelCertificates;
import org.twinflow.shared.NotFoundException;

/** Tells everybody who has a certificate's code what was signed under it. */
@Controller
class VerifyController {

    private static final int LONGEST_CODE = 40;

    private final LabelCertificates certificates;
    private final Catalogue catalogue;

    VerifyController(LabelCertificates certificates, Catalogue catalogue) {
        this.certificates = certificates;
        this.catalogue = catalogue;
    }

    @GetMapping("/verify")
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        return code.isBlank() ? "labels/verify" : "redirect:/verify/" + code.replaceAll("[^A-Za-z0-9-]", "");
    }

    @GetMapping("/verify/{code}")
    ModelAndView verify(@PathVariable String code, java.util.Locale locale) {
        try {
            var found = certificates.verify(code.length() > LONGEST_CODE ? "" : code);
            var status = found.genuine() ? HttpStatus.OK : HttpStatus.CONFLICT;
            return new ModelAndView(
                    "labels/verify",
                    Map.of(
                            "code", LabelCertificates.grouped(found.facts().code()),
                            "certificate", found,
                            "label",
                                    catalogue
                                            .words(found.facts().label(), locale)
                                            .getOrDefault("name", "")),
                    status);
        } catch (NotFoundException e) {
            return new ModelAndView("labels/verify", Map.of("code", code, "unknown", true), HttpStatus.NOT_FOUND);
        }
    }
}
