package org.twinflow.web.models;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.models.ModelChanges;
import org.twinflow.models.Models;
import org.twinflow.models.VersionDetails;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What a deployment would change and what speaks against it, and the deployment itself. */
@Controller
@RequestMapping("/models/{key}/deploy")
class ModelDeployController {

    private final Models models;
    private final ModelChanges changes;
    private final ModelFrame frame;
    private final Lines lines;
    private final FormErrors errors;
    private final Texts texts;

    ModelDeployController(
            Models models, ModelChanges changes, ModelFrame frame, Lines lines, FormErrors errors, Texts texts) {
        this.models = models;
        this.changes = changes;
        this.frame = frame;
        this.lines = lines;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String ask(@PathVariable String key, Locale locale, Reader reader, Model model) {
        return show(key, "", locale, reader, model);
    }

    @PostMapping
    String deploy(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String lock,
            Locale locale,
            Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            var version = models.deploy(key, note, lock, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("modelpages.deployed", version.version())));
            return "redirect:/models/{key}/versions";
        } catch (RefusedException refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (StaleException stale) {
            response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
            model.addAttribute("stale", true);
        } catch (InvalidException invalid) {
            response.setStatus(422);
            errors.show(invalid, model);
        }
        return show(key, note, locale, reader, model);
    }

    private String show(String key, String note, Locale locale, Reader reader, Model model) {
        var draft = frame.fill(key, "deploy", locale, reader, model);
        var findings = lines.findings(models.lint(key, draft.files(), reader), draft.files());
        var versions = models.versions(key, reader);
        var newest = versions.isEmpty() ? 0 : versions.getFirst().version();
        model.addAttribute("findings", findings);
        model.addAttribute(
                "errorCount", findings.stream().filter(FindingLine::isError).count());
        model.addAttribute("changes", lines.changes(changes.ofDraft(key, reader)));
        model.addAttribute(
                "running", versions.stream().mapToLong(VersionDetails::running).sum());
        model.addAttribute("next", newest + 1);
        model.addAttribute("behind", draft.isDraft() && draft.basedOn() != newest);
        model.addAttribute("note", note);
        return "models/deploy";
    }
}
