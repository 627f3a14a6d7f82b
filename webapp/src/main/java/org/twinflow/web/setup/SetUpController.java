package org.twinflow.web.setup;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.people.NewPerson;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;

@Controller
@Profile("!demo")
@RequestMapping("/set-up")
class SetUpController {

    private final SetUp setUp;
    private final FormErrors errors;

    SetUpController(SetUp setUp, FormErrors errors) {
        this.setUp = setUp;
        this.errors = errors;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        setUp.check(token);
        model.addAttribute("token", token);
        model.addAttribute("form", Form.EMPTY);
        return "set-up";
    }

    @PostMapping
    String complete(@RequestParam(defaultValue = "") String token, Form form, Locale locale, Model model) {
        try {
            setUp.complete(token, form.person(locale));
            return "redirect:/sign-in?ready";
        } catch (InvalidException invalid) {
            model.addAttribute("token", token);
            model.addAttribute("form", form);
            errors.show(invalid, model);
            return "set-up";
        }
    }

    /** What the first administrator fills in. */
    record Form(String givenName, String familyName, String username, String password, String zone) {

        static final Form EMPTY = new Form("", "", "", "", "Europe/Brussels");

        NewPerson person(Locale locale) {
            return new NewPerson(username, givenName, familyName, null, locale, ZoneId.of(zone), password);
        }
    }
}
