package org.twinflow.web.calendars;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
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
import org.twinflow.people.AccessTokens;
import org.twinflow.people.TokenId;
import org.twinflow.people.TokenScope;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.TwinflowProperties;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where a person makes and revokes the addresses that their calendar reads; {@code calendars/subscribe}. */
@Controller
@RequestMapping("/planning/subscribe")
class SubscribeController {

    private static final Duration LIFE = Duration.ofDays(366);
    private static final String ALL = "";

    private final AccessTokens tokens;
    private final Projects projects;
    private final FormErrors errors;
    private final Texts texts;
    private final String feed;

    SubscribeController(
            AccessTokens tokens, Projects projects, FormErrors errors, Texts texts, TwinflowProperties properties) {
        this.tokens = tokens;
        this.projects = projects;
        this.errors = errors;
        this.texts = texts;
        this.feed = properties.address("/api/v1/calendar.ics?token=");
    }

    @GetMapping
    String show(Reader reader, Model model) {
        return page(reader, model);
    }

    /** The address is shown once: of the secret in it only a digest is kept. */
    @PostMapping
    String issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = ALL) String project,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        var chosen = project.isEmpty() ? null : projects.bySlug(project, reader);
        try {
            var address = feed + tokens.issue(reader.person(), name, TokenScope.CALENDAR, LIFE) + of(chosen);
            model.addAttribute("address", address);
            model.addAttribute("webcal", address.replaceFirst("^https?:", "webcal:"));
            response.setHeader("Cache-Control", "no-store");
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
        }
        return page(reader, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable TokenId id, Reader reader, RedirectAttributes flash) {
        tokens.revoke(id, reader.person());
        flash.addFlashAttribute("toast", Toast.done(texts.of("calendar.revoked")));
        return "redirect:/planning/subscribe";
    }

    private String page(Reader reader, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(texts.of("shell.area.planning"), "/planning")));
        model.addAttribute(
                "tokens",
                tokens.of(reader.person()).stream()
                        .filter(token -> token.scope() == TokenScope.CALENDAR)
                        .toList());
        model.addAttribute(
                "projects",
                projects.visibleTo(reader).stream()
                        .map(project -> Choice.of(project.slug(), project.title()))
                        .toList());
        return "calendars/subscribe";
    }

    private static String of(@Nullable ProjectSummary project) {
        return project == null ? "" : "&project=" + project.id();
    }
}
