package org.twinflow.web.journeys;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.twinflow.incidents.Incidents;
import org.twinflow.journeys.Attendance;
import org.twinflow.journeys.LiveWindows;
import org.twinflow.journeys.LogAudience;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.LogQuestions;
import org.twinflow.journeys.Mark;
import org.twinflow.journeys.Slot;
import org.twinflow.journeys.Standing;
import org.twinflow.journeys.TravelLog;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The tab of the journey itself: who is there, and what there is to tell. */
@Controller
@RequestMapping("/mobilities/{id}")
class JourneyController {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Attendance attendance;
    private final TravelLog log;
    private final LogQuestions questions;
    private final Incidents incidents;
    private final LiveWindows windows;
    private final LivePages live;
    private final MobilityFrame frame;
    private final FormErrors errors;
    private final Texts texts;
    private final Clock clock;

    JourneyController(
            Attendance attendance,
            TravelLog log,
            LogQuestions questions,
            Incidents incidents,
            LiveWindows windows,
            LivePages live,
            MobilityFrame frame,
            FormErrors errors,
            Texts texts,
            Clock clock) {
        this.attendance = attendance;
        this.log = log;
        this.questions = questions;
        this.incidents = incidents;
        this.windows = windows;
        this.live = live;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/travel")
    String show(
            @PathVariable MobilityId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Slot slot,
            Reader reader,
            Model model) {
        var mobility = frame.show(id, reader, model);
        if (reader.teachesIn(mobility.summary().project().id())) {
            var now = clock.instant().atZone(mobility.summary().host().zone());
            model.addAttribute("call", attendance.of(id, day, slot == null ? part(now.getHour()) : slot, reader));
            model.addAttribute("today", now.toLocalDate());
        }
        model.addAttribute("windows", windows.of(id, reader));
        live.form(mobility.summary(), reader, model);
        model.addAttribute("slots", List.of(Slot.values()));
        model.addAttribute("standings", List.of(Standing.values()));
        model.addAttribute("incidents", incidents.of(id, reader));
        model.addAttribute("mayReport", incidents.mayReport(id, reader));
        var entries = log.of(id, reader);
        model.addAttribute("entries", entries);
        model.addAttribute("questions", questions.about(entries, reader));
        model.addAttribute("audiences", Choice.all("journeys.audience.", List.of(LogAudience.values()), texts));
        return "journeys/travel";
    }

    /** @param form {@code standing-ID} and {@code note-ID} for each traveller; whoever was not counted is left out */
    @PostMapping("/attendance")
    String mark(
            @PathVariable MobilityId id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam Slot slot,
            @RequestParam Map<String, String> form,
            Reader reader,
            RedirectAttributes flash) {
        var marks = new ArrayList<Mark>();
        for (var row : attendance.of(id, day, slot, reader).rows()) {
            var said = form.getOrDefault("standing-" + row.dossier(), "");
            var note = form.getOrDefault("note-" + row.dossier(), "");
            var changed = row.standing() == null
                    || !row.standing().name().equals(said)
                    || !row.note().equals(note.strip());
            if (!said.isEmpty() && changed) {
                marks.add(new Mark(row.dossier(), Standing.valueOf(said), note));
            }
        }
        attendance.mark(id, day, slot, marks, reader);
        flash.addFlashAttribute("toast", done(texts.of("journeys.counted", marks.size())));
        return "redirect:/mobilities/" + id + "/travel?day=" + day + "&slot=" + slot;
    }

    @PostMapping("/log")
    String write(
            @PathVariable MobilityId id,
            @ModelAttribute LogForm form,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            log.write(id, form.entry(locale), reader);
            flash.addFlashAttribute("toast", done(texts.of("journeys.log.written")));
            return "redirect:/mobilities/" + id + "/travel#log";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("form", form);
            return show(id, null, null, reader, model);
        }
    }

    @PostMapping("/log/{entry}/decision")
    String decide(
            @PathVariable MobilityId id,
            @PathVariable LogEntryId entry,
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            RedirectAttributes flash) {
        log.decide(entry, publish, reason, reader);
        flash.addFlashAttribute(
                "toast", done(texts.of(publish ? "journeys.log.published" : "journeys.log.taken-away")));
        return "redirect:/mobilities/" + id + "/travel#log";
    }

    private static Slot part(int hour) {
        return hour < NOON ? Slot.MORNING : hour < EVENING ? Slot.AFTERNOON : Slot.EVENING;
    }
}
