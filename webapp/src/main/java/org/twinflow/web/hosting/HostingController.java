package org.twinflow.web.hosting;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.hosting.Hosting;
import org.twinflow.hosting.Trait;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** Who stays with whom. */
@Controller
@RequestMapping("/mobilities/{id}/hosts")
class HostingController {

    private final Hosting hosting;
    private final MobilityFrame frame;
    private final FormErrors errors;
    private final Texts texts;

    HostingController(Hosting hosting, MobilityFrame frame, FormErrors errors, Texts texts) {
        this.hosting = hosting;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable MobilityId id, Reader reader, Model model) {
        frame.show(id, reader, model);
        var details = hosting.of(id, reader);
        model.addAttribute("hosting", details);
        model.addAttribute("traits", Choice.all("hosting.trait.", List.of(Trait.values()), texts));
        model.addAttribute("needs", Choice.all("hosting.need.", List.of(Trait.values()), texts));
        model.addAttribute(
                "houses",
                details.families().stream()
                        .map(family -> Choice.of(
                                family.id(),
                                texts.of("hosting.house", family.told().name(), Math.max(0, family.free()))))
                        .toList());
        return "hosting/show";
    }

    @PostMapping
    String add(
            @PathVariable MobilityId id,
            @ModelAttribute FamilyForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return write(id, null, form, reader, model, flash, response);
    }

    @PostMapping("/{family}")
    String change(
            @PathVariable MobilityId id,
            @PathVariable UUID family,
            @ModelAttribute FamilyForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return write(id, family, form, reader, model, flash, response);
    }

    @PostMapping("/{family}/confirmation")
    String confirm(@PathVariable MobilityId id, @PathVariable UUID family, Reader reader, RedirectAttributes flash) {
        hosting.confirm(id, family, reader);
        flash.addFlashAttribute("toast", done(texts.of("hosting.confirmed")));
        return back(id);
    }

    @PostMapping("/{family}/removal")
    String remove(@PathVariable MobilityId id, @PathVariable UUID family, Reader reader, RedirectAttributes flash) {
        hosting.remove(id, family, reader);
        flash.addFlashAttribute("toast", done(texts.of("hosting.removed")));
        return back(id);
    }

    /** @param family empty for nobody yet */
    @PostMapping("/guests/{dossier}")
    String assign(
            @PathVariable MobilityId id,
            @PathVariable DossierId dossier,
            @RequestParam(required = false) @Nullable UUID family,
            Reader reader,
            RedirectAttributes flash) {
        hosting.assign(id, dossier, family, reader);
        flash.addFlashAttribute("toast", done(texts.of("hosting.assigned")));
        return back(id);
    }

    @PostMapping("/guests/{dossier}/needs")
    String need(
            @PathVariable MobilityId id,
            @PathVariable DossierId dossier,
            @RequestParam(defaultValue = "") List<String> needs,
            Reader reader,
            RedirectAttributes flash) {
        hosting.need(
                id,
                dossier,
                FamilyForm.traits(needs.stream().filter(name -> !name.isEmpty()).toList()),
                reader);
        flash.addFlashAttribute("toast", done(texts.of("hosting.noted")));
        return back(id);
    }

    private String write(
            MobilityId id,
            @Nullable UUID family,
            FamilyForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            hosting.write(id, family, form.family(), reader);
            flash.addFlashAttribute("toast", done(texts.of("hosting.written")));
            return back(id);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("form", form);
            model.addAttribute("failed", family == null ? "" : family.toString());
            return show(id, reader, model);
        }
    }

    private static String back(MobilityId id) {
        return "redirect:/mobilities/" + id + "/hosts";
    }
}
