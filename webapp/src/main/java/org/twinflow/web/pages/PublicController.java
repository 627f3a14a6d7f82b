package org.twinflow.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.Markdown;
import org.twinflow.pages.PageFiles;
import org.twinflow.pages.PageId;
import org.twinflow.pages.ShowcaseView;
import org.twinflow.pages.Showcases;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.projects.Braid;
import org.twinflow.web.shell.Ui;

/**
 * What everybody may read without an account: {@code showcase/list}, {@code showcase/show} and {@code showcase/page}.
 * Nothing of it is kept by browsers or on the way, so that what is taken back is gone at once.
 */
@Controller
@RequestMapping("/p")
class PublicController {

    private final Showcases showcases;
    private final PageFiles files;
    private final ShowcaseLabels labels;
    private final Ui ui;

    PublicController(Showcases showcases, PageFiles files, ShowcaseLabels labels, Ui ui) {
        this.showcases = showcases;
        this.files = files;
        this.labels = labels;
        this.ui = ui;
    }

    @GetMapping
    String list(Model model, HttpServletResponse response) {
        fresh(response, true);
        model.addAttribute("showcases", showcases.listed());
        return "showcase/list";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Locale locale, Model model, HttpServletResponse response) {
        var view = find(slug, model, response);
        model.addAttribute("labels", labels.of(view.project().id(), locale));
        return "showcase/show";
    }

    @GetMapping("/{slug}/pages/{page}")
    String page(@PathVariable String slug, @PathVariable PageId page, Model model, HttpServletResponse response) {
        var view = find(slug, model, response);
        var story = view.pages().stream()
                .filter(each -> each.id().equals(page))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(page));
        model.addAttribute("story", story);
        model.addAttribute("html", Markdown.html(story.text().body()));
        return "showcase/page";
    }

    @GetMapping("/{slug}/pages/{page}/files/{document}")
    ResponseEntity<Resource> file(
            @PathVariable String slug,
            @PathVariable PageId page,
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "false") boolean small,
            WebRequest request) {
        return Shown.of(files.openPublic(slug, page, document, small), request);
    }

    @GetMapping("/{slug}/braid.svg")
    ResponseEntity<String> braid(@PathVariable String slug) {
        var view = showcases.find(slug).orElseThrow(() -> new NotFoundException(slug));
        var strands = view.project().schools().stream()
                .map(school -> ui.strand(school.letters()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(Braid.svg(strands, true));
    }

    private ShowcaseView find(String slug, Model model, HttpServletResponse response) {
        var view = showcases.find(slug).orElseThrow(() -> new NotFoundException(slug));
        model.addAttribute("view", view);
        model.addAttribute("project", view.project());
        fresh(response, view.listed());
        return view;
    }

    private static void fresh(HttpServletResponse response, boolean listed) {
        response.setHeader("Cache-Control", "no-store");
        if (!listed) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
    }
}
