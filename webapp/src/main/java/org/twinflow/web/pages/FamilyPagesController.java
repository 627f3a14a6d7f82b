package org.twinflow.web.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.twinflow.access.Reader;
import org.twinflow.pages.Markdown;
import org.twinflow.pages.PageId;
import org.twinflow.pages.Pages;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** What families read of the project of a journey, without a role in the project: {@code pages/family} and one page. */
@Controller
@RequestMapping("/family/pages")
class FamilyPagesController {

    private final Pages pages;
    private final Texts texts;

    FamilyPagesController(Pages pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    String list(Reader reader, Model model) {
        model.addAttribute("pages", pages.ofFamily(reader));
        return "pages/family";
    }

    @GetMapping("/{page}")
    String show(@PathVariable PageId page, Reader reader, Model model) {
        var shown = pages.get(page, reader);
        model.addAttribute("page", shown);
        model.addAttribute("html", Markdown.html(shown.text().body()));
        model.addAttribute("crumbs", List.of(new Crumb(texts.of("pages.family"), "/family/pages")));
        return "pages/family-page";
    }
}
