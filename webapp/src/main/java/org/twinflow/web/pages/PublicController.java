package org.twinflow.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.Markdown;
import org.twinflow.pages.PageFiles;
import org.twinflow.pages.PageId;
import org.twinflow.pages.ShowcaseCopies;
import org.twinflow.pages.ShowcaseView;
import org.twinflow.pages.Showcases;
import org.twinflow.shared.NotFoundException;
import org.twinflow.stages.Results;
import org.twinflow.web.ETags;
import org.twinflow.web.projects.Braid;
import org.twinflow.web.shell.Ui;

/**
 * What everybody may read without an account: {@code showcase/list}, {@code showcase/show} and {@code showcase/page}.
 * Nothing of it is kept on the way, and by browsers only of closed projects and if they ask each time, so that what is
 * taken back is gone at once.
 */
@Controller
@RequestMapping("/p")
class PublicController {

    private final Showcases showcases;
    private final ShowcaseCopies copies;
    private final PageFiles files;
    private final Results results;
    private final ShowcaseLabels labels;
    private final Ui ui;

    PublicController(
            Showcases showcases,
            ShowcaseCopies copies,
            PageFiles files,
            Results results,
            ShowcaseLabels labels,
            Ui ui) {
        this.showcases = showcases;
        this.copies = copies;
        this.files = files;
        this.results = results;
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
    @Nullable String show(
            @PathVariable String slug,
            Locale locale,
            Model model,
            WebRequest request,
            HttpServletRequest asked,
            HttpServletResponse response) {
        var view = find(slug, model, response);
        model.addAttribute("labels", labels.of(view.project().id(), locale));
        model.addAttribute("results", results.publicOf(view));
        return isKnown(view, model, request, asked, response) ? null : "showcase/show";
    }

    @GetMapping("/{slug}/pages/{page}")
    @Nullable String page(
            @PathVariable String slug,
            @PathVariable PageId page,
            Model model,
            WebRequest request,
            HttpServletRequest asked,
            HttpServletResponse response) {
        var view = find(slug, model, response);
        var story = view.pages().stream()
                .filter(each -> each.id().equals(page))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(page));
        model.addAttribute("story", story);
        model.addAttribute("html", Markdown.html(story.text().body()));
        return isKnown(view, model, request, asked, response) ? null : "showcase/page";
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

    /**
     * Of a project that is closed browsers keep what they got, and ask each time whether it is still the same: it is until
     * somebody takes a page or a consent back.
     */
    private boolean isKnown(
            ShowcaseView view,
            Model model,
            WebRequest request,
            HttpServletRequest asked,
            HttpServletResponse response) {
        var copied = copies.since(view.project().id());
        if (copied.isEmpty()) {
            return false;
        }
        var session = asked.getSession(false);
        var looks = asked.getCookies() == null
                ? List.<String>of()
                : Arrays.stream(asked.getCookies())
                        .filter(cookie -> !cookie.getName().startsWith("SESSION"))
                        .map(cookie -> cookie.getName() + cookie.getValue())
                        .sorted()
                        .toList();
        var state = List.of(
                copied.get(),
                view,
                LocaleContextHolder.getLocale(),
                LocaleContextHolder.getTimeZone().getID(),
                looks,
                model.asMap().getOrDefault("labels", ""),
                model.asMap().getOrDefault("results", ""),
                session == null ? "" : session.getId());
        response.setHeader("Cache-Control", "private, no-cache");
        return request.checkNotModified(
                ETags.of(DigestUtils.md5DigestAsHex(state.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static void fresh(HttpServletResponse response, boolean listed) {
        response.setHeader("Cache-Control", "no-store");
        if (!listed) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
    }
}
