package org.twinflow.web.kits;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.kits.KitId;
import org.twinflow.kits.Kits;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Makes kits of projects, begins foundings with them, and removes them. */
@Controller
class KitController {

    private final Kits kits;
    private final Projects projects;
    private final Texts texts;

    KitController(Kits kits, Projects projects, Texts texts) {
        this.kits = kits;
        this.projects = projects;
        this.texts = texts;
    }

    @PostMapping("/projects/{slug}/kit")
    String copy(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") boolean shared,
            Reader reader,
            RedirectAttributes flash) {
        try {
            kits.copy(projects.bySlug(slug, reader).id(), title, shared, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("kits.made")));
        } catch (InvalidException untitled) {
            var error = untitled.errors().getFirst();
            flash.addFlashAttribute(
                    "toast",
                    Toast.failed(texts.of(error.code(), error.arguments().toArray())));
        }
        return "redirect:/projects/{slug}/edit";
    }

    @PostMapping("/kits/{id}/found")
    String found(@PathVariable KitId id, Reader reader) {
        return "redirect:/foundings/" + kits.found(id, reader) + "/steps/1";
    }

    @PostMapping("/kits/{id}/remove")
    String remove(@PathVariable KitId id, Reader reader, RedirectAttributes flash) {
        kits.remove(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("kits.removed")));
        return "redirect:/projects/new";
    }
}
