package org.twinflow.web.people;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Access;
import org.twinflow.access.GrantId;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

@Controller
@RequestMapping("/people")
class PeopleController {

    private static final int MOST = 100;

    private final People people;
    private final Access access;
    private final Texts texts;
    private final FormErrors faults;
    private final ScopeNames scopeNames;

    PeopleController(People people, Access access, Texts texts, FormErrors faults, ScopeNames scopeNames) {
        this.people = people;
        this.access = access;
        this.texts = texts;
        this.faults = faults;
        this.scopeNames = scopeNames;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Reader reader, Locale locale, Model model) {
        reader.mustBeAllowed(reader.isAdministrator());
        return list(q, PersonForm.empty(locale), SchoolForm.empty(locale), model);
    }

    @PostMapping
    String enrol(PersonForm form, Reader reader, Locale locale, RedirectAttributes flash, Model model) {
        reader.mustBeAllowed(reader.isAdministrator());
        try {
            var person = people.enrol(form.person(locale));
            flash.addFlashAttribute("toast", Toast.done(texts.of("people.enrolled", form.givenName())));
            return "redirect:/people/" + person;
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return list("", form, SchoolForm.empty(locale), model);
        }
    }

    @PostMapping("/schools")
    String openSchool(SchoolForm form, Reader reader, Locale locale, RedirectAttributes flash, Model model) {
        reader.mustBeAllowed(reader.isAdministrator());
        try {
            people.openSchool(form.school());
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return list("", PersonForm.empty(locale), form, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("people.school.added", form.name())));
        return "redirect:/people";
    }

    /** Vouches for a school that somebody brought along by an invitation. */
    @PostMapping("/schools/{school}/confirm")
    String confirmSchool(@PathVariable SchoolId school, Reader reader, RedirectAttributes flash) {
        reader.mustBeAllowed(reader.isAdministrator());
        people.confirmSchool(school);
        flash.addFlashAttribute("toast", Toast.done(texts.of("people.school.confirmed")));
        return "redirect:/people";
    }

    @GetMapping("/{id}")
    String show(@PathVariable PersonId id, Reader reader, Model model) {
        reader.mustBeAllowed(reader.isAdministrator());
        return show(id, GrantForm.EMPTY, model);
    }

    @PostMapping("/{id}/grants")
    String grant(@PathVariable PersonId id, GrantForm form, Reader reader, RedirectAttributes flash, Model model) {
        reader.mustBeAllowed(reader.isAdministrator());
        var person = people.person(id);
        try {
            access.grant(new NewGrant(
                    person.id(), form.role(), form.scope(people.schools()), null, form.until(), reader.person()));
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return show(id, form, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("people.grant.given", person.name())));
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/grants/{grant}/withdraw")
    String withdraw(@PathVariable PersonId id, @PathVariable GrantId grant, Reader reader, RedirectAttributes flash) {
        reader.mustBeAllowed(reader.isAdministrator());
        access.withdraw(grant, reader.person());
        flash.addFlashAttribute("toast", Toast.done(texts.of("people.grant.withdrawn")));
        return "redirect:/people/" + id;
    }

    /** For who has forgotten theirs; all their sessions end. */
    @PostMapping("/{id}/password")
    String givePassword(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String password,
            Reader reader,
            RedirectAttributes flash,
            Model model) {
        reader.mustBeAllowed(reader.isAdministrator());
        try {
            people.givePassword(id, password, reader.person());
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return show(id, GrantForm.EMPTY, model);
        }
        flash.addFlashAttribute(
                "toast",
                Toast.done(texts.of("people.password.given", people.person(id).name())));
        return "redirect:/people/" + id;
    }

    private String list(String q, PersonForm person, SchoolForm school, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("persons", people.named(q, MOST));
        model.addAttribute("schools", people.schools());
        model.addAttribute(
                "unconfirmed",
                people.schools().stream()
                        .map(each -> each.id())
                        .filter(each -> !people.isConfirmed(each))
                        .toList());
        model.addAttribute("person", person);
        model.addAttribute("school", school);
        model.addAttribute("languages", List.of(Choice.of("en", "English"), Choice.of("fr", "Français")));
        model.addAttribute("choices", schoolChoices());
        model.addAttribute("countries", countries());
        return "people/list";
    }

    private String show(PersonId id, GrantForm form, Model model) {
        model.addAttribute("person", people.person(id));
        model.addAttribute("scopeNames", scopeNames);
        model.addAttribute("grants", access.grantsOf(id));
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> Choice.of(role, texts.of("shell.role." + role.token())))
                        .toList());
        model.addAttribute(
                "kinds", Choice.all("people.scope.", EnumSet.complementOf(EnumSet.of(Scope.Kind.GROUP)), texts));
        model.addAttribute("schools", people.schools());
        model.addAttribute("form", form);
        return "people/show";
    }

    private List<Choice> schoolChoices() {
        return people.schools().stream()
                .map(school -> Choice.of(school.id(), school.name() + ", " + school.city()))
                .toList();
    }

    private static List<Choice> countries() {
        var reader = LocaleContextHolder.getLocale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Choice.of(code, Locale.of("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Choice::text, Collator.getInstance(reader)))
                .toList();
    }
}
