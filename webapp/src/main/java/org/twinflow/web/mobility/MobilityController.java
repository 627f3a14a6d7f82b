package org.twinflow.web.mobility;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityLinks;
import org.twinflow.people.People;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.documents.DocumentDoor;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The list of mobilities, the planning of one, who travels. */
@Controller
@RequestMapping("/mobilities")
class MobilityController {

    /** The first papers are asked for as many days before the departure. */
    private static final int SOON = 60;

    private final Mobilities mobilities;
    private final Dossiers dossiers;
    private final Plans plans;
    private final MobilityLinks links;
    private final FileGate gate;
    private final DocumentDoor door;
    private final People people;
    private final MobilityPages pages;
    private final FormErrors errors;
    private final Texts texts;
    private final Clock clock;

    MobilityController(
            Mobilities mobilities,
            Dossiers dossiers,
            Plans plans,
            MobilityLinks links,
            FileGate gate,
            DocumentDoor door,
            People people,
            MobilityPages pages,
            FormErrors errors,
            Texts texts,
            Clock clock) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.plans = plans;
        this.links = links;
        this.gate = gate;
        this.door = door;
        this.people = people;
        this.pages = pages;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    /** Families find their own space. */
    @GetMapping
    String list(Reader reader, Model model) {
        var seen = mobilities.visibleTo(reader);
        model.addAttribute("mobilities", seen);
        model.addAttribute("projects", pages.planned(reader));
        return seen.isEmpty() && !dossiers.ofFamily(reader).isEmpty() ? "redirect:/family" : "mobility/list";
    }

    @GetMapping("/new")
    String form(
            @RequestParam ProjectId project,
            @RequestParam(defaultValue = "") String activity,
            Reader reader,
            Model model) {
        return pages.form(project, planned(project, activity, reader), reader, model);
    }

    /** What the plan in force says of the activity that is to become a mobility. */
    private @Nullable MobilityForm planned(ProjectId project, String activity, Reader reader) {
        return activity.isEmpty()
                ? null
                : plans.current(reader).stream()
                        .filter(each -> each.project().equals(project))
                        .filter(each -> each.id().toString().equals(activity))
                        .map(each -> MobilityForm.of(
                                each,
                                links.offered(project, reader),
                                reader.person().toString()))
                        .findFirst()
                        .orElse(null);
    }

    @PostMapping
    String plan(
            @RequestParam ProjectId project,
            @ModelAttribute MobilityForm form,
            Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            var wanted = form.mobility(project);
            var id = mobilities.plan(wanted, reader);
            var days = ChronoUnit.DAYS.between(LocalDate.now(clock), wanted.start());
            if (days < SOON) {
                flash.addFlashAttribute("toast", done(texts.of("mobility.start.soon", days)));
            }
            // a head leaves it to the teachers to say who travels
            var next = reader.coordinates(project.id()) ? "/participants" : "/overview";
            return "redirect:/mobilities/" + id + next;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return pages.form(project, form, reader, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable MobilityId id, Reader reader) {
        mobilities.get(id, reader);
        return "redirect:/mobilities/" + id + "/overview";
    }

    @GetMapping("/{id}/overview")
    String overview(@PathVariable MobilityId id, Reader reader, Locale locale, Model model) {
        pages.frame(id, reader, model);
        pages.group(id, reader, locale, model);
        return "mobility/overview";
    }

    /** Ties the mobility to what of the plan leads to it and goes on from it. */
    @PostMapping("/{id}/activities")
    String tie(
            @PathVariable MobilityId id,
            @RequestParam(defaultValue = "") List<String> activities,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var answers = new Answers();
            var chosen = Set.copyOf(answers.ids("activities", activities));
            answers.check();
            links.tie(id, chosen, reader);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return overview(id, reader, locale, model);
        }
        flash.addFlashAttribute("toast", done(texts.of("mobility.saved")));
        return "redirect:/mobilities/" + id + "/overview";
    }

    @PostMapping("/{id}/sealed-readers")
    String nameSealedReaders(
            @PathVariable MobilityId id,
            @RequestParam(defaultValue = "") List<String> sealedReaders,
            Reader reader,
            RedirectAttributes flash) {
        var answers = new Answers();
        var readers = MobilityForm.readers(answers, sealedReaders);
        answers.check();
        mobilities.nameSealedReaders(id, readers, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.saved")));
        return "redirect:/mobilities/" + id + "/overview";
    }

    @GetMapping("/{id}/travel-pack")
    @Nullable ResponseEntity<Resource> travelPack(@PathVariable MobilityId id, Reader reader, HttpServletResponse response)
            throws IOException {
        var pack = mobilities.get(id, reader).travelPack();
        if (pack == null) {
            throw new NotFoundException(id);
        }
        return gate.give(door, DocumentDoor.what(pack, null), reader, response);
    }

    @GetMapping("/{id}/participants")
    String participants(@PathVariable MobilityId id, Reader reader, Model model) {
        return pages.participants(id, null, reader, model);
    }

    @PostMapping("/{id}/participants")
    String add(
            @PathVariable MobilityId id,
            @ModelAttribute ParticipantForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            mobilities.addParticipant(id, form.participant(people), reader);
            flash.addFlashAttribute("toast", done(texts.of("mobility.participant.added")));
            return "redirect:/mobilities/" + id + "/participants";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return pages.participants(id, form, reader, model);
        }
    }

    @PostMapping("/{id}/selection")
    String endSelection(@PathVariable MobilityId id, Reader reader, RedirectAttributes flash) {
        mobilities.endSelection(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.selection.ended")));
        return "redirect:/mobilities/" + id + "/dossiers";
    }

    @GetMapping("/{id}/dossiers")
    String matrix(
            @PathVariable MobilityId id,
            @RequestParam(required = false) @Nullable ItemState state,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String paper,
            Reader reader,
            Locale locale,
            Model model) {
        pages.frame(id, reader, model);
        var open = (state == null ? "?" : "?state=" + state + "&") + "dossier=" + dossier + "&paper=" + paper;
        pages.matrix(id, state, open, reader, locale, model);
        pages.pane(dossier, paper, reader, locale, model);
        return "mobility/dossiers";
    }
}
