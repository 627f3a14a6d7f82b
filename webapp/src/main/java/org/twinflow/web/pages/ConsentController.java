package org.twinflow.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.pages.ConsentId;
import org.twinflow.pages.ConsentView;
import org.twinflow.pages.ImageConsents;
import org.twinflow.pages.ImageUse;
import org.twinflow.pages.NewConsent;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Who agrees to pictures of which pupil: for teachers all of it, for families and pupils their own; {@code pages/consents}. */
@Controller
@RequestMapping("/projects/{slug}/image-consents")
class ConsentController {

    private static final int MONTHS = 10;

    private final PageFrame frame;
    private final ImageConsents consents;
    private final People people;
    private final FormErrors errors;
    private final Texts texts;
    private final Clock clock;

    ConsentController(
            PageFrame frame, ImageConsents consents, People people, FormErrors errors, Texts texts, Clock clock) {
        this.frame = frame;
        this.consents = consents;
        this.people = people;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        var today = LocalDate.ofInstant(clock.instant(), project.zone());
        return list(
                new Form(
                        null,
                        ImageUse.PUBLIC.name(),
                        "",
                        "",
                        today.toString(),
                        today.plusMonths(MONTHS).toString(),
                        null),
                project,
                reader,
                model);
    }

    @PostMapping
    String record(
            @PathVariable String slug,
            @ModelAttribute Form form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = frame.project(slug, reader, model);
        try {
            consents.record(project.id(), form.consent(), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("pages.consent.recorded")));
            return "redirect:/projects/{slug}/image-consents";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return list(form, project, reader, model);
        }
    }

    @PostMapping("/{consent}/withdraw")
    String withdraw(@PathVariable ConsentId consent, Reader reader, RedirectAttributes flash) {
        consents.withdraw(consent, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("pages.consent.withdrawn")));
        return "redirect:/projects/{slug}/image-consents";
    }

    private String list(Form form, ProjectSummary project, Reader reader, Model model) {
        var given = consents.of(project.id(), reader);
        var pupils = consents.pupils(project.id(), reader);
        model.addAttribute("consents", given);
        model.addAttribute("names", names(given));
        model.addAttribute("form", form);
        model.addAttribute("teaches", reader.teachesIn(project.id().id()));
        model.addAttribute("resting", project.status().isOver());
        model.addAttribute(
                "pupils",
                pupils.stream()
                        .map(pupil -> Choice.of(pupil.id(), pupil.name()))
                        .toList());
        model.addAttribute("uses", Choice.all("pages.use.", List.of(ImageUse.values()), texts));
        return "pages/consents";
    }

    private Map<PersonId, PersonSummary> names(List<ConsentView> given) {
        return people.persons(given.stream().map(ConsentView::pupil).distinct().toList()).stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    /** A consent as somebody writes it down. */
    record Form(
            @Nullable String pupil,
            @Nullable String purpose,
            @Nullable String about,
            @Nullable String givenBy,
            @Nullable String from,
            @Nullable String until,
            @Nullable String pupilAgrees) {

        NewConsent consent() {
            var given = new Given();
            var consent = new NewConsent(
                    new PersonId(given.id("pupil", pupil)),
                    given.choice("purpose", purpose, ImageUse.class, ImageUse.MEMBERS),
                    Given.text(about),
                    Given.text(givenBy),
                    given.date("from", from),
                    given.date("until", until),
                    pupilAgrees != null);
            given.check();
            return consent;
        }
    }
}
