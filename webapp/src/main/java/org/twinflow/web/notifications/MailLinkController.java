package org.twinflow.web.notifications;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.notifications.NoticeAddresses;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where the links of letters lead: a link shows, and only a button does. */
@Controller
class MailLinkController {

    private final NoticeAddresses addresses;
    private final Texts texts;

    MailLinkController(NoticeAddresses addresses, Texts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    /** To the very thing; an old link leads to everything that was told, and says so. */
    @GetMapping("/n/{token}/{notice}")
    String lead(@PathVariable String token, @PathVariable UUID notice, Reader reader, RedirectAttributes flash) {
        if (addresses.leads(token, reader)) {
            return "redirect:/notices/" + notice;
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("notices.mail.link.old")));
        return "redirect:/notices";
    }

    @GetMapping("/mail/confirm/{token}")
    String ask(@PathVariable String token, Reader reader, Model model) {
        model.addAttribute("address", addresses.asked(token, reader));
        model.addAttribute("token", token);
        return "notifications/confirm";
    }

    @PostMapping("/mail/confirm/{token}")
    String confirm(@PathVariable String token, Reader reader, RedirectAttributes flash) {
        addresses.confirm(token, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("notices.address.confirmed")));
        return "redirect:/account/notices";
    }

    /** For everybody, so that nobody has to sign in to be left in peace. */
    @GetMapping("/mail/unsubscribe/{token}")
    String askToStop(@PathVariable String token, Model model) {
        if (!addresses.knows(token)) {
            throw new NotFoundException(token);
        }
        model.addAttribute("token", token);
        model.addAttribute("done", false);
        return "notifications/stop";
    }

    /** By the button, or by the mail program itself (RFC 8058). */
    @PostMapping("/mail/unsubscribe/{token}")
    String stop(@PathVariable String token, Model model) {
        addresses.stop(token);
        model.addAttribute("token", token);
        model.addAttribute("done", true);
        return "notifications/stop";
    }
}
