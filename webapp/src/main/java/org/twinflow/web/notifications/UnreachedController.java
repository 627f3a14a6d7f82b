package org.twinflow.web.notifications;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.notifications.Unreached;
import org.twinflow.people.PersonId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The task to reach somebody whose mail comes back: another address, no more mail, or a word said otherwise. */
@Controller
@RequestMapping("/notices/unreached/{person}")
class UnreachedController {

    private final Unreached unreached;
    private final FormErrors faults;
    private final Texts texts;

    UnreachedController(Unreached unreached, FormErrors faults, Texts texts) {
        this.unreached = unreached;
        this.faults = faults;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable PersonId person, Reader reader, Model model) {
        model.addAttribute("somebody", unreached.get(person, reader));
        model.addAttribute("ways", Unreached.Way.values());
        return "notifications/unreached";
    }

    @PostMapping("/address")
    String correct(
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String address,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            unreached.correct(person, address, reader);
        } catch (InvalidException invalid) {
            faults.show(invalid, model, response);
            return show(person, reader, model);
        }
        return done("notices.unreached.asked", flash);
    }

    @PostMapping("/stop")
    String stop(@PathVariable PersonId person, Reader reader, RedirectAttributes flash) {
        unreached.stop(person, reader);
        return done("notices.unreached.stopped", flash);
    }

    @PostMapping("/told")
    String told(
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "TOLD") Unreached.Way way,
            Reader reader,
            RedirectAttributes flash) {
        unreached.told(person, way, reader);
        return done("notices.unreached.reached", flash);
    }

    private String done(String said, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(said)));
        return "redirect:/inbox";
    }
}
