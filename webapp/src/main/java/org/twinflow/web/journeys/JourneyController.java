package org.twinflow.web.journeys;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.journeys.Attendance;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.Mark;
import org.twinflow.journeys.NewLogEntry;
import org.twinflow.journeys.Slot;
import org.twinflow.journeys.Standing;
import org.twinflow.journeys.TravelLog;
import org.twinflow.journeys.TravelPictures;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The tab of the journey itself: who is there, and what there is to tell. */
@Controller
@RequestMapping("/mobilities/{id}")
class JourneyController {

    private final JourneyPages pages;
    private final Attendance attendance;
    private final TravelLog log;
    private final TravelPictures pictures;
    private final FormErrors errors;
    private final Texts texts;

    JourneyController(
            JourneyPages pages,
            Attendance attendance,
            TravelLog log,
            TravelPictures pictures,
            FormErrors errors,
            Texts texts) {
        this.pages = pages;
        this.attendance = attendance;
        this.log = log;
        this.pictures = pictures;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/travel")
    String show(
            @PathVariable MobilityId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Slot slot,
            Reader reader,
            Model model) {
        return pages.show(id, day, slot, reader, model);
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
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        try {
            write(id, form.entry(locale), photo, reader);
            flash.addFlashAttribute("toast", done(texts.of("journeys.log.written")));
            return "redirect:/mobilities/" + id + "/travel#log";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("form", form);
            return pages.show(id, null, null, reader, model);
        }
    }

    private void write(MobilityId id, NewLogEntry entry, @Nullable MultipartFile photo, Reader reader)
            throws IOException {
        if (photo == null || photo.isEmpty()) {
            log.write(id, entry, reader);
            return;
        }
        try (var content = photo.getInputStream()) {
            pictures.write(id, entry, content, reader);
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
}
