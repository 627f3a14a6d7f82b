package org.twinflow.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.LinkId;
import org.twinflow.pages.Markdown;
import org.twinflow.pages.PageId;
import org.twinflow.pages.PageLinks;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.TwinflowProperties;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Links to single pages: made and ended by teachers, opened by whoever has one. */
@Controller
class LinkController {

    private static final String PAGE = "redirect:/projects/{slug}/pages/{page}#links";

    private final PageLinks links;
    private final TwinflowProperties properties;
    private final Texts texts;

    LinkController(PageLinks links, TwinflowProperties properties, Texts texts) {
        this.links = links;
        this.properties = properties;
        this.texts = texts;
    }

    @PostMapping("/projects/{slug}/pages/{page}/links")
    String make(
            @PathVariable PageId page,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String until,
            Reader reader,
            RedirectAttributes flash) {
        links.make(page, label, day(until), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.link.made")));
        return PAGE;
    }

    @PostMapping("/projects/{slug}/pages/{page}/links/{link}/end")
    String end(@PathVariable LinkId link, Reader reader, RedirectAttributes flash) {
        links.end(link, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.link.ended")));
        return PAGE;
    }

    @GetMapping("/projects/{slug}/pages/{page}/links/{link}/qr.svg")
    ResponseEntity<String> qr(@PathVariable PageId page, @PathVariable LinkId link, Reader reader) {
        var token = links.of(page, reader).stream()
                .filter(each -> each.id().equals(link) && each.open())
                .findFirst()
                .orElseThrow(() -> new NotFoundException(link))
                .token();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(properties.address("/p/link/" + token)));
    }

    /** For everybody who has the address; search engines are asked to stay away, and other sites are not told of it. */
    @GetMapping("/p/link/{token}")
    String open(@PathVariable String token, Model model, HttpServletResponse response) {
        var opened = links.open(token);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("opened", opened);
        model.addAttribute("token", token);
        model.addAttribute("html", Markdown.html(opened.text().body()));
        return "showcase/link";
    }

    @GetMapping("/p/link/{token}/files/{document}")
    ResponseEntity<Resource> file(
            @PathVariable String token,
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "false") boolean small,
            WebRequest request) {
        return Shown.of(links.file(token, document, small), request);
    }

    private static @Nullable LocalDate day(String words) {
        try {
            return LocalDate.parse(words.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
