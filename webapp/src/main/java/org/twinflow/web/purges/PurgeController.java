package org.twinflow.web.purges;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolId;
import org.twinflow.purges.Purges;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The papers that go after a journey, for data protection officers: {@code purges/journey}. */
@Controller
@RequestMapping("/data-protection/journeys/{id}")
class PurgeController {

    private final Purges purges;
    private final FormErrors errors;
    private final Texts texts;

    PurgeController(Purges purges, FormErrors errors, Texts texts) {
        this.purges = purges;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable MobilityId id, Reader reader, Model model) {
        model.addAttribute("all", purges.of(id, reader));
        return "purges/journey";
    }

    /** @param held the dossiers whose papers must stay */
    @PostMapping("/checks")
    String check(
            @PathVariable MobilityId id,
            @RequestParam(defaultValue = "HEALTH") RetentionClass kind,
            @RequestParam(defaultValue = "") @Nullable UUID school,
            @RequestParam(defaultValue = "") Set<UUID> held,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var dossiers = held.stream().map(DossierId::new).collect(Collectors.toSet());
            purges.confirm(id, kind, new SchoolId(school == null ? id.id() : school), dossiers, reason, reader);
            flash.addFlashAttribute("toast", done(texts.of("purges.checked")));
            return "redirect:/data-protection/journeys/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("given", Map.of("group", kind + "-" + school, "held", held, "reason", reason));
            return show(id, reader, model);
        }
    }

    @PostMapping("/releases")
    String release(
            @PathVariable MobilityId id,
            @RequestParam(defaultValue = "HEALTH") RetentionClass kind,
            @RequestParam(defaultValue = "") @Nullable UUID dossier,
            Reader reader,
            RedirectAttributes flash) {
        purges.release(id, kind, new DossierId(dossier == null ? id.id() : dossier), reader);
        flash.addFlashAttribute("toast", done(texts.of("purges.released")));
        return "redirect:/data-protection/journeys/" + id;
    }
}
