package org.twinflow.web.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.twinflow.inbox.Absence;
import org.twinflow.inbox.Absences;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** When the reader is away, and for whom they stand in. */
@Controller
@RequestMapping("/account/absence")
class AbsenceController {

    private static final String BACK = "redirect:/account/absence";

    private final Absences absences;
    private final People people;
    private final Texts texts;
    private final Dates dates;
    private final FormErrors faults;
    private final Clock clock;

    AbsenceController(Absences absences, People people, Texts texts, Dates dates, FormErrors faults, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.faults = faults;
        this.clock = clock;
    }

    /** An absence with the other person in it. */
    public record Row(Absence absence, PersonSummary person) {}

    @GetMapping
    String show(Reader reader, Model model) {
        return page(reader, model);
    }

    @PostMapping
    String plan(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID deputy,
            Reader reader,
            RedirectAttributes flash,
            Model model) {
        try {
            absences.plan(from, until, deputy == null ? null : new PersonId(deputy), reader);
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            model.addAttribute("from", from);
            model.addAttribute("until", until);
            model.addAttribute("deputy", deputy);
            return page(reader, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("absence.planned")));
        return BACK;
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Reader reader, RedirectAttributes flash) {
        absences.end(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("absence.ended")));
        return BACK;
    }

    private String page(Reader reader, Model model) {
        model.addAttribute("mine", absences.of(reader).stream().map(this::mine).toList());
        model.addAttribute(
                "others", absences.standingIn(reader).stream().map(this::other).toList());
        var may = absences.mayBeAway(reader);
        model.addAttribute("may", may);
        model.addAttribute("today", dates.date(clock.instant()));
        model.addAttribute(
                "deputies",
                may
                        ? absences.deputies(reader).stream()
                                .map(person -> Choice.of(person.id(), person.name()))
                                .toList()
                        : List.of());
        return "inbox/absence";
    }

    private Row mine(Absence absence) {
        return new Row(absence, people.person(absence.deputy()));
    }

    private Row other(Absence absence) {
        return new Row(absence, people.person(absence.person()));
    }
}
