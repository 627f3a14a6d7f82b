package org.twinflow.web.inbox;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.inbox.InboxTask;

/** Shows what waits, with a task open beside it. */
@Controller
class InboxController {

    private final InboxPages pages;

    InboxController(InboxPages pages) {
        this.pages = pages;
    }

    @GetMapping("/inbox")
    String inbox(
            @ModelAttribute InboxAddress address,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader,
            Locale locale,
            Model model) {
        pages.list(address, cursor, reader, locale, model);
        var open = address.task() == null ? first(model) : pages.find(address.task(), reader, locale);
        if (open != null) {
            pages.task(open, null, reader, locale, model);
            pages.neighbours(open, address, model);
        }
        model.addAttribute("alone", address.task() != null);
        return "inbox/inbox";
    }

    /** The rest of the list, for htmx. */
    @GetMapping("/inbox/list")
    String list(
            @ModelAttribute InboxAddress address,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") String last,
            Reader reader,
            Locale locale,
            Model model) {
        pages.list(address, cursor, reader, locale, model);
        model.addAttribute("goesOn", last);
        return "inbox/rows :: rows";
    }

    @GetMapping("/tasks/{id}")
    String task(
            @PathVariable String id, @ModelAttribute InboxAddress address, Reader reader, Locale locale, Model model) {
        var open = pages.find(id, reader, locale);
        pages.list(address.with(id), null, reader, locale, model);
        pages.task(open, null, reader, locale, model);
        pages.neighbours(open, address, model);
        model.addAttribute("alone", true);
        model.addAttribute("title", open.name());
        return "inbox/inbox";
    }

    /** The task's pane alone, for htmx. */
    @HxRequest
    @GetMapping("/tasks/{id}")
    String pane(
            @PathVariable String id, @ModelAttribute InboxAddress address, Reader reader, Locale locale, Model model) {
        task(id, address, reader, locale, model);
        return "inbox/task :: task";
    }

    @GetMapping("/tasks/{id}/form")
    String form(
            @PathVariable String id, @ModelAttribute InboxAddress address, Reader reader, Locale locale, Model model) {
        task(id, address, reader, locale, model);
        return "inbox/task :: answer";
    }

    @SuppressWarnings("unchecked")
    private static @Nullable InboxTask first(Model model) {
        var items = (List<InboxTask>) model.getAttribute("items");
        return items == null || items.isEmpty() ? null : items.getFirst();
    }
}
