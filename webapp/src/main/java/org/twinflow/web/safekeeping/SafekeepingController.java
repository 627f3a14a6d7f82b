package org.twinflow.web.safekeeping;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.safekeeping.Safekeeping;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** How the contents are. */
@Controller
@RequestMapping("/health/safekeeping")
class SafekeepingController {

    private final Safekeeping safekeeping;
    private final Texts texts;

    SafekeepingController(Safekeeping safekeeping, Texts texts) {
        this.safekeeping = safekeeping;
        this.texts = texts;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        model.addAttribute("report", safekeeping.report(reader));
        return "safekeeping/show";
    }

    @PostMapping("/check")
    String check(Reader reader, RedirectAttributes flash) {
        safekeeping.check(reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("safekeeping.begun")));
        return "redirect:/health/safekeeping";
    }
}
