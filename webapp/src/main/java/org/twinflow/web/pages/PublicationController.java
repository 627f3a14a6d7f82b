package org.twinflow.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
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
import org.twinflow.pages.PublicationId;
import org.twinflow.pages.PublicationState;
import org.twinflow.pages.PublicationView;
import org.twinflow.pages.Publications;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Shows a page to somebody and takes it back; what a teacher administrator looks at first: {@code pages/review}. */
@Controller
@RequestMapping("/projects/{slug}/pages/{page}")
class PublicationController {

    private static final String PAGE = "redirect:/projects/{slug}/pages/{page}";

    private final PageFrame frame;
    private final Publications publications;
    private final FormErrors errors;
    private final Texts texts;

    PublicationController(PageFrame frame, Publications publications, FormErrors errors, Texts texts) {
        this.frame = frame;
        this.publications = publications;
        this.errors = errors;
        this.texts = texts;
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable PageId page,
            @RequestParam(defaultValue = "TEACHERS") AudienceLevel audience,
            Reader reader,
            RedirectAttributes flash) {
        var state = publications.publish(page, audience, reader);
        var words = state == PublicationState.ASKED ? "pages.asked" : "pages.published." + audience;
        flash.addFlashAttribute("toast", Toast.done(texts.of(words)));
        return PAGE;
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable PageId page, Reader reader, RedirectAttributes flash) {
        publications.takeBack(page, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.taken-back")));
        return PAGE;
    }

    @PostMapping("/call-off")
    String callOff(@PathVariable PageId page, Reader reader, RedirectAttributes flash) {
        publications.callOff(page, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.called-off")));
        return PAGE;
    }

    @PostMapping("/leave")
    String leave(@PathVariable PageId page, Reader reader, RedirectAttributes flash) {
        publications.leave(page, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.left")));
        return PAGE;
    }

    @GetMapping("/review")
    String review(@PathVariable String slug, @PathVariable PageId page, Reader reader, Model model) {
        return review(slug, page, "", reader, model);
    }

    /** @param accepted empty where nothing was chosen */
    @PostMapping("/review")
    String decide(
            @PathVariable String slug,
            @PathVariable PageId page,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.project(slug, reader, model);
        var asked = asked(frame.page(project, page, reader, model).asked(), page);
        try {
            if (accepted) {
                publications.accept(asked, reader);
            } else {
                publications.giveBack(asked, reason, reader);
            }
            flash.addFlashAttribute("toast", Toast.done(texts.of(accepted ? "pages.accepted" : "pages.returned")));
            return PAGE;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return review(slug, page, reason, reader, model);
        }
    }

    private String review(String slug, PageId id, String reason, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        var asked = frame.page(project, id, reader, model).asked();
        asked(asked, id);
        var page = frame.page(project, id, Objects.requireNonNull(asked).number(), reader, model);
        reader.mustBeAllowed(page.mayReview());
        model.addAttribute("html", Markdown.html(page.text().body()));
        model.addAttribute("reason", reason);
        return "pages/review";
    }

    private static PublicationId asked(@Nullable PublicationView asked, PageId page) {
        if (asked == null) {
            throw new NotFoundException(page);
        }
        return asked.id();
    }
}
