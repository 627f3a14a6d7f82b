package org.twinflow.web.inbox;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.inbox.InboxFilters;
import org.twinflow.projects.ProjectId;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** By what the inbox can be narrowed, and the lists that somebody keeps. */
@Controller
@RequestMapping("/inbox")
class FilterController {

    private final FilterViews views;
    private final InboxFilters filters;
    private final Texts texts;

    FilterController(FilterViews views, InboxFilters filters, Texts texts) {
        this.views = views;
        this.filters = filters;
        this.texts = texts;
    }

    /** As a page, for those without scripts. */
    @GetMapping("/facets")
    String facets(@ModelAttribute InboxAddress address, Reader reader, Locale locale, Model model) {
        views.panel(address, reader, locale, model);
        return "inbox/facets";
    }

    @HxRequest
    @GetMapping("/facets")
    String panel(@ModelAttribute InboxAddress address, Reader reader, Locale locale, Model model) {
        views.panel(address, reader, locale, model);
        return "inbox/facets :: panel";
    }

    /**
     * Keeps the list that is shown.
     *
     * @param list what stands behind the question mark of its address
     * @param shared the id of the project whose teachers see it too, or empty
     */
    @PostMapping("/filters")
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String shared,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        var address = InboxAddress.parse(list);
        filters.keep(name, address.query(null, locale), project(shared), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("inbox.filter.kept", name.strip())));
        return "redirect:" + address.path();
    }

    @PostMapping("/filters/{id}/forget")
    String forget(@PathVariable UUID id, Reader reader, RedirectAttributes flash) {
        filters.forget(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("inbox.filter.forgotten")));
        return "redirect:/inbox";
    }

    private static @Nullable ProjectId project(String id) {
        return id.isBlank() ? null : ProjectId.of(id);
    }
}
