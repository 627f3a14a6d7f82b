package org.twinflow.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.twinflow.documents.AudienceLevel;
import org.twinflow.pages.Markdown;
import org.twinflow.pages.PageId;
import org.twinflow.pages.PageLinks;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.Pages;
import org.twinflow.pages.Publications;
import org.twinflow.pages.Showcases;
import org.twinflow.pages.Verdict;
import org.twinflow.web.TwinflowProperties;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The pages of a project: {@code pages/list}, and one of them to read: {@code pages/show}. */
@Controller
@RequestMapping("/projects/{slug}/pages")
class PagesController {

    private final PageFrame frame;
    private final Pages pages;
    private final Publications publications;
    private final Showcases showcases;
    private final PageLinks links;
    private final TwinflowProperties properties;
    private final Texts texts;

    PagesController(
            PageFrame frame,
            Pages pages,
            Publications publications,
            Showcases showcases,
            PageLinks links,
            TwinflowProperties properties,
            Texts texts) {
        this.frame = frame;
        this.pages = pages;
        this.publications = publications;
        this.showcases = showcases;
        this.links = links;
        this.properties = properties;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        model.addAttribute("stages", stages(pages.of(project.id(), reader)));
        model.addAttribute(
                "mayWrite",
                Pages.mayWrite(project.id(), reader) && !project.status().isOver());
        model.addAttribute("showcase", showcases.find(project.id()).isPresent());
        model.addAttribute("teaches", reader.teachesIn(project.id().id()));
        return "pages/list";
    }

    /** Those of one stage together, in the order in which the latest of each was saved. */
    private static Map<String, List<PageSummary>> stages(List<PageSummary> all) {
        return all.stream().collect(Collectors.groupingBy(PageSummary::stage, LinkedHashMap::new, Collectors.toList()));
    }

    @GetMapping("/{page}")
    String show(
            @PathVariable String slug,
            @PathVariable PageId page,
            @RequestParam(name = "v", required = false) @Nullable Integer version,
            Reader reader,
            Model model) {
        var project = frame.project(slug, reader, model);
        var shown = version == null
                ? frame.page(project, page, reader, model)
                : frame.page(project, page, version, reader, model);
        model.addAttribute("html", Markdown.html(shown.text().body()));
        model.addAttribute("resting", project.status().isOver());
        model.addAttribute(
                "inShowcase",
                showcases.find(project.id()).stream()
                        .flatMap(view -> view.pages().stream())
                        .anyMatch(story -> story.id().equals(page)));
        if (shown.mayEdit()) {
            model.addAttribute("versions", pages.versions(page, reader));
            model.addAttribute("history", publications.of(page, reader));
            model.addAttribute("verdicts", verdicts(page, reader));
            model.addAttribute("mending", publications.isMending(page, reader));
        }
        var read = shown.audience() == AudienceLevel.FAMILIES || shown.audience() == AudienceLevel.PUBLIC;
        if (read && reader.teachesIn(project.id().id())) {
            model.addAttribute("links", links.of(page, reader));
            model.addAttribute("linkHome", properties.address("/p/link/"));
        }
        return "pages/show";
    }

    private Map<AudienceLevel, Verdict> verdicts(PageId page, Reader reader) {
        var verdicts = new LinkedHashMap<AudienceLevel, Verdict>();
        for (var level : AudienceLevel.values()) {
            verdicts.put(level, publications.judge(page, level, reader));
        }
        return verdicts;
    }

    @PostMapping("/{page}/restore")
    String restore(
            @PathVariable PageId page,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "0") int version,
            Reader reader,
            RedirectAttributes flash) {
        pages.restore(page, number, version, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.restored")));
        return "redirect:/projects/{slug}/pages/{page}";
    }

    @PostMapping("/{page}/remove")
    String remove(@PathVariable PageId page, Reader reader, RedirectAttributes flash) {
        pages.remove(page, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.removed")));
        return "redirect:/projects/{slug}/pages";
    }
}
