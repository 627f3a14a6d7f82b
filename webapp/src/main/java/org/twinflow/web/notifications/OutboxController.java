package org.twinflow.web.notifications;

import java.util.Arrays;
import java.util.UUID;
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
import org.twinflow.notifications.LetterState;
import org.twinflow.notifications.Outbox;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What became of the mail that is sent, for administrators. */
@Controller
@RequestMapping("/operations/mail")
class OutboxController {

    private static final int SIZE = 50;

    private final Outbox outbox;
    private final Texts texts;

    OutboxController(Outbox outbox, Texts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader,
            Model model) {
        var wanted = Arrays.stream(LetterState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        model.addAttribute("on", outbox.isOn());
        model.addAttribute("counts", outbox.counts(reader));
        model.addAttribute("page", outbox.list(wanted, cursor, SIZE, reader));
        model.addAttribute("state", state);
        return "notifications/outbox";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, Reader reader, RedirectAttributes flash) {
        outbox.retry(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("notices.mail.retried")));
        return "redirect:/operations/mail";
    }
}
