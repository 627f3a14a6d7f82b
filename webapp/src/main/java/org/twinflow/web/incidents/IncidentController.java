package org.twinflow.web.incidents;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.incidents.CallAttempt;
import org.twinflow.incidents.GoingHome;
import org.twinflow.incidents.IncidentId;
import org.twinflow.incidents.Incidents;
import org.twinflow.incidents.Severity;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The report of an incident, made for a telephone, and the page on which it is worked through. */
@Controller
class IncidentController {

    private final Incidents incidents;
    private final Mobilities mobilities;
    private final MobilityFrame frame;
    private final FormErrors errors;
    private final Texts texts;
    private final Clock clock;

    IncidentController(
            Incidents incidents,
            Mobilities mobilities,
            MobilityFrame frame,
            FormErrors errors,
            Texts texts,
            Clock clock) {
        this.incidents = incidents;
        this.mobilities = mobilities;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/mobilities/{id}/incidents/new")
    String form(@PathVariable MobilityId id, Reader reader, Model model) {
        var mobility = frame.show(id, reader, model).summary();
        reader.mustBeAllowed(reader.teachesIn(mobility.project().id()));
        model.addAttribute("mayReport", incidents.mayReport(id, reader));
        model.addAttribute(
                "now",
                LocalDateTime.ofInstant(clock.instant(), mobility.host().zone()).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("severities", severities());
        model.addAttribute(
                "travellers",
                mobilities.matrix(id, reader).groups().stream()
                        .flatMap(group -> group.dossiers().stream())
                        .filter(dossier -> !dossier.withdrawn() && dossier.person() != null)
                        .map(dossier -> Choice.of(
                                dossier.id(),
                                Objects.requireNonNull(dossier.person()).shortName()))
                        .toList());
        return "incidents/new";
    }

    @PostMapping("/mobilities/{id}/incidents")
    String report(
            @PathVariable MobilityId id,
            @ModelAttribute IncidentForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var incident = incidents.report(id, form.incident(), reader);
            flash.addFlashAttribute("toast", done(texts.of("incidents.reported")));
            return "redirect:/incidents/" + incident;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("form", form);
            return form(id, reader, model);
        }
    }

    @GetMapping("/incidents/{id}")
    String show(@PathVariable IncidentId id, Reader reader, Model model) {
        var incident = incidents.get(id, reader);
        var mobility = mobilities.get(incident.summary().mobility(), reader).summary();
        model.addAttribute("incident", incident);
        model.addAttribute("mobility", mobility);
        model.addAttribute("crumbs", List.of(new Crumb(mobility.title(), "/mobilities/" + mobility.id() + "/travel")));
        model.addAttribute("severities", severities());
        model.addAttribute(
                "today", clock.instant().atZone(mobility.host().zone()).toLocalDate());
        model.addAttribute(
                "concerned",
                incident.concerned().stream()
                        .filter(each -> each.homeOn() == null)
                        .map(each -> Choice.of(each.dossier(), each.person().shortName()))
                        .toList());
        return "incidents/show";
    }

    @PostMapping("/incidents/{id}/calls/{call}")
    String call(
            @PathVariable IncidentId id,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "false") boolean reached,
            @RequestParam(defaultValue = "") String note,
            Reader reader) {
        incidents.call(id, new CallAttempt(call, reached, note), reader);
        return back(id, "calls");
    }

    @PostMapping("/incidents/{id}/calls-done")
    String endCalls(
            @PathVariable IncidentId id,
            @RequestParam(defaultValue = "false") boolean goesHome,
            Reader reader,
            RedirectAttributes flash) {
        incidents.endCalls(id, goesHome, reader);
        flash.addFlashAttribute("toast", done(texts.of("incidents.calls.ended")));
        return back(id, goesHome ? "return" : "closing");
    }

    @PostMapping("/incidents/{id}/notes")
    String note(
            @PathVariable IncidentId id,
            @RequestParam(defaultValue = "") String words,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        return trying(id, "log", reader, model, response, () -> incidents.note(id, words, reader));
    }

    @PostMapping("/incidents/{id}/severity")
    String weigh(
            @PathVariable IncidentId id,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String why,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        return trying(
                id,
                "calls",
                reader,
                model,
                response,
                () -> incidents.weigh(id, IncidentForm.severity(severity), why, reader));
    }

    @PostMapping("/incidents/{id}/return")
    String sendHome(
            @PathVariable IncidentId id,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String escort,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        return trying(id, "return", reader, model, response, () -> {
            var going = new GoingHome(IncidentForm.dossier(dossier), IncidentForm.day(day), escort);
            incidents.sendHome(id, going, reader);
        });
    }

    @PostMapping("/incidents/{id}/closing")
    String close(
            @PathVariable IncidentId id,
            @RequestParam(defaultValue = "") String lessons,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        return trying(id, "log", reader, model, response, () -> incidents.close(id, lessons, reader));
    }

    private String trying(
            IncidentId id, String part, Reader reader, Model model, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
            return back(id, part);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(id, reader, model);
        }
    }

    private List<Choice> severities() {
        return Choice.all("incidents.severity.", List.of(Severity.values()), texts);
    }

    private static String back(IncidentId id, String part) {
        return "redirect:/incidents/" + id + "#" + part;
    }
}
