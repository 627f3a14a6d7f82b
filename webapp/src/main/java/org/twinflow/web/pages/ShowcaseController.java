package org.twinflow.web.pages;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
import org.twinflow.pages.ShowcaseDoor;
import org.twinflow.pages.Showcases;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.web.TwinflowProperties;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What a project decides of its showcase: {@code pages/showcase}. */
@Controller
@RequestMapping("/projects/{slug}/showcase")
class ShowcaseController {

    private final PageFrame frame;
    private final Showcases showcases;
    private final TwinflowProperties properties;
    private final Texts texts;

    ShowcaseController(PageFrame frame, Showcases showcases, TwinflowProperties properties, Texts texts) {
        this.frame = frame;
        this.showcases = showcases;
        this.properties = properties;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        model.addAttribute("settings", showcases.settings(project.id(), reader));
        model.addAttribute("doors", Choice.all("pages.door.", List.of(ShowcaseDoor.values()), texts));
        model.addAttribute("address", address(project));
        return "pages/showcase";
    }

    /** The address of the showcase to be scanned. */
    @GetMapping("/qr.svg")
    ResponseEntity<String> qr(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        showcases.settings(project.id(), reader);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(address(project)));
    }

    private String address(ProjectSummary project) {
        return properties.address("/p/" + project.slug());
    }

    @PostMapping
    String set(
            @PathVariable String slug,
            @RequestParam(defaultValue = "LINK") ShowcaseDoor door,
            @RequestParam(defaultValue = "false") boolean pupilsPublish,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        showcases.set(frame.project(slug, reader, model).id(), door, pupilsPublish, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.showcase.set")));
        return "redirect:/projects/{slug}/showcase";
    }
}
