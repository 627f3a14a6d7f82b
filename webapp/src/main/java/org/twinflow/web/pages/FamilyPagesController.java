package org.twinflow.web.pages;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.Markdown;
import org.twinflow.pages.PageFiles;
import org.twinflow.pages.PageId;
import org.twinflow.pages.Pages;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** What families read of the project of a journey, without a role in the project: {@code pages/family} and one page. */
@Controller
@RequestMapping("/family/pages")
class FamilyPagesController {

    private final Pages pages;
    private final PageFiles files;
    private final Texts texts;

    FamilyPagesController(Pages pages, PageFiles files, Texts texts) {
        this.pages = pages;
        this.files = files;
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
        model.addAttribute("crumbs", java.util.List.of(new Crumb(texts.of("pages.family"), "/family/pages")));
        return "pages/family-page";
    }

    @GetMapping("/{page}/files/{document}")
    ResponseEntity<Resource> file(
            @PathVariable PageId page,
            @PathVariable DocumentId document,
            @RequestParam(name = "v", defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean small,
            WebRequest request,
            Reader reader) {
        return Shown.of(files.open(page, version, document, small, reader), request);
    }
}
