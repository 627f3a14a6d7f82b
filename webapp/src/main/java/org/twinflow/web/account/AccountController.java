package org.twinflow.web.account;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.mailin.MailSenders;
import org.twinflow.people.AccessTokens;
import org.twinflow.people.People;
import org.twinflow.people.TokenId;
import org.twinflow.people.TokenScope;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.people.ScopeNames;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

@Controller
@RequestMapping("/account")
class AccountController {

    /** The addresses of calendars are made beside the calendar. */
    private static final Set<TokenScope> OFFERED = EnumSet.of(TokenScope.READ, TokenScope.WRITE);

    private static final String BACK = "redirect:/account";

    private final People people;
    private final AccessTokens tokens;
    private final Access access;
    private final MailSenders senders;
    private final Texts texts;
    private final FormErrors faults;
    private final ScopeNames scopeNames;

    AccountController(
            People people,
            AccessTokens tokens,
            Access access,
            MailSenders senders,
            Texts texts,
            FormErrors faults,
            ScopeNames scopeNames) {
        this.people = people;
        this.tokens = tokens;
        this.access = access;
        this.senders = senders;
        this.texts = texts;
        this.faults = faults;
        this.scopeNames = scopeNames;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        return page(reader, model);
    }

    @PostMapping("/region")
    String settle(@RequestParam String locale, @RequestParam String zone, Reader reader, RedirectAttributes flash) {
        people.settle(reader.person(), Locale.forLanguageTag(locale), ZoneId.of(zone));
        flash.addFlashAttribute("toast", Toast.done(texts.of("account.saved")));
        return BACK;
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            Reader reader,
            RedirectAttributes flash,
            Model model) {
        try {
            if (!password.equals(again)) {
                throw new InvalidException(FieldError.of("again", "account.password.differs"));
            }
            people.changePassword(reader.person(), present, password);
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return page(reader, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("account.password.changed")));
        return "redirect:/sign-in";
    }

    @PostMapping("/tokens")
    String issue(
            @RequestParam String name,
            @RequestParam TokenScope scope,
            @RequestParam(defaultValue = "90") int days,
            Reader reader,
            Model model) {
        try {
            model.addAttribute("secret", tokens.issue(reader.person(), name, scope, Duration.ofDays(days)));
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return page(reader, model);
        }
        return page(reader, model);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable TokenId id, Reader reader, RedirectAttributes flash) {
        tokens.revoke(id, reader.person());
        flash.addFlashAttribute("toast", Toast.done(texts.of("account.token.revoked")));
        return BACK;
    }

    /** @param mail the address that somebody writes from, empty for none */
    @PostMapping("/mail")
    String writeFrom(
            @RequestParam(defaultValue = "") String mail, Reader reader, RedirectAttributes flash, Model model) {
        try {
            senders.change(mail, reader);
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return page(reader, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("mailin.sender.saved")));
        return BACK;
    }

    private String page(Reader reader, Model model) {
        model.addAttribute("me", people.person(reader.person()));
        model.addAttribute("languages", List.of(Choice.of("en", "English"), Choice.of("fr", "Français")));
        model.addAttribute("writes", senders.mayHave(reader));
        model.addAttribute("writesFrom", senders.of(reader));
        model.addAttribute("tokens", tokens.of(reader.person()));
        model.addAttribute("scopes", Choice.all("account.token.scope.", OFFERED, texts));
        model.addAttribute("scopeNames", scopeNames);
        model.addAttribute("grants", access.grantsOf(reader.person()));
        return "account/show";
    }
}
