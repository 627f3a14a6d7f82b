package org.twinflow.web.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.invitations.Invitations;
import org.twinflow.people.People;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.limits.Costly.Work;
import org.twinflow.web.security.Readers;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where the link of an invitation leads: the link shows, and only a button does. */
@Controller
class JoinController {

    private final Invitations invitations;
    private final Projects projects;
    private final People people;
    private final Readers readers;
    private final FormErrors errors;
    private final Texts texts;

    JoinController(
            Invitations invitations,
            Projects projects,
            People people,
            Readers readers,
            FormErrors errors,
            Texts texts) {
        this.invitations = invitations;
        this.projects = projects;
        this.people = people;
        this.readers = readers;
        this.errors = errors;
        this.texts = texts;
    }

    @Costly(Work.JOINING)
    @GetMapping("/join/{secret}")
    String show(@PathVariable String secret, HttpServletRequest request, Locale locale, Model model) {
        return show(secret, JoinForm.empty(), request, locale, model);
    }

    /** The way over the sign-in page and back. */
    @GetMapping("/join/{secret}/sign-in")
    String signIn(@PathVariable String secret, Reader _reader) {
        return "redirect:/join/" + secret;
    }

    @Costly(Work.JOINING)
    @PostMapping("/join/{secret}/accept")
    String accept(@PathVariable String secret, Reader reader, RedirectAttributes flash) {
        var project = projects.facts(invitations.accept(secret, reader));
        flash.addAttribute("slug", project.slug());
        flash.addFlashAttribute("toast", Toast.done(texts.of("invitations.accepted", project.title())));
        return "redirect:/projects/{slug}";
    }

    /** For who has no account yet. */
    @Costly(Work.JOINING)
    @PostMapping("/join/{secret}/register")
    String register(
            @PathVariable String secret,
            @ModelAttribute JoinForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            invitations.register(secret, form.registration(locale));
            return "redirect:/sign-in?ready";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(secret, form, request, locale, model);
        }
    }

    private String show(String secret, JoinForm form, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("invitation", invitations.show(secret));
        model.addAttribute("secret", secret);
        model.addAttribute("form", form);
        model.addAttribute(
                "me",
                readers.of(request)
                        .map(reader -> people.person(reader.person()).name())
                        .orElse(null));
        model.addAttribute("countries", countries(locale));
        return "invitations/join";
    }

    private static List<Choice> countries(Locale locale) {
        var collator = Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Choice.of(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Choice::text, collator))
                .toList();
    }
}
