package org.twinflow.web.safekeeping;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.safekeeping.Backups;
import org.twinflow.safekeeping.TrialRestores;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The backups on the server. */
@Controller
@RequestMapping("/health/backups")
class BackupController {

    private final Backups backups;
    private final TrialRestores trials;
    private final Texts texts;

    BackupController(Backups backups, TrialRestores trials, Texts texts) {
        this.backups = backups;
        this.trials = trials;
        this.texts = texts;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        model.addAttribute("files", backups.names(reader));
        model.addAttribute("set", backups.isSet());
        model.addAttribute("trial", trials.last(reader).orElse(null));
        model.addAttribute("trying", trials.isRunning());
        return "safekeeping/backups";
    }

    @PostMapping
    String begin(Reader reader, RedirectAttributes flash) {
        backups.begin(reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("safekeeping.backup.begun")));
        return "redirect:/health/backups";
    }

    @PostMapping("/trial")
    String tryNewest(Reader reader, RedirectAttributes flash) {
        trials.begin(reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("safekeeping.trial.begun")));
        return "redirect:/health/backups";
    }
}
