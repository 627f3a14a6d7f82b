package org.twinflow.web.documents;

import java.math.BigDecimal;
import java.util.UUID;
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
import org.twinflow.library.Space;
import org.twinflow.library.SpaceUsed;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Lets administrators see and set how much each project may store. */
@Controller
@RequestMapping("/documents/space")
class SpaceController {

    private final Space space;
    private final Projects projects;
    private final Texts texts;

    SpaceController(Space space, Projects projects, Texts texts) {
        this.space = space;
        this.projects = projects;
        this.texts = texts;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        model.addAttribute(
                "spaces",
                space.all(reader).stream()
                        .map(used -> new Row(
                                projects.facts(new ProjectId(used.project())).title(), used))
                        .toList());
        return "documents/space";
    }

    /** @param gigabytes empty for the usual */
    @PostMapping("/{project}")
    String give(
            @PathVariable UUID project,
            @RequestParam(required = false) @Nullable BigDecimal gigabytes,
            Reader reader,
            RedirectAttributes flash) {
        var bytes = gigabytes == null
                ? null
                : gigabytes.multiply(BigDecimal.valueOf(Space.GIGABYTE)).longValue();
        space.give(project, bytes, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("library.saved")));
        return "redirect:/documents/space";
    }

    public record Row(String title, SpaceUsed used) {}
}
