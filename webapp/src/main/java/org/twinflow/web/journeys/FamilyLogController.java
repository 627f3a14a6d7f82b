package org.twinflow.web.journeys;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.twinflow.journeys.LogAudience;
import org.twinflow.journeys.LogQuestions;
import org.twinflow.journeys.NewLogEntry;
import org.twinflow.journeys.TravelLog;
import org.twinflow.journeys.TravelPictures;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The travel log for a traveller, who may write in it, and for the family, who reads it. */
@Controller
@RequestMapping("/family/{id}/log")
class FamilyLogController {

    private final TravelLog log;
    private final TravelPictures pictures;
    private final LogQuestions questions;
    private final Dossiers dossiers;
    private final FormErrors errors;
    private final Texts texts;
    private final Clock clock;

    FamilyLogController(
            TravelLog log,
            TravelPictures pictures,
            LogQuestions questions,
            Dossiers dossiers,
            FormErrors errors,
            Texts texts,
            Clock clock) {
        this.log = log;
        this.pictures = pictures;
        this.questions = questions;
        this.dossiers = dossiers;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable DossierId id, Reader reader, Model model) {
        var details = dossiers.get(id, reader);
        var person = details.dossier().person();
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(texts.of("mobility.family"), "/family"),
                        new Crumb(person == null ? "" : person.shortName(), "/family/" + id)));
        model.addAttribute("details", details);
        var entries = log.of(id, reader);
        model.addAttribute("entries", entries);
        model.addAttribute("questions", questions.about(entries, reader));
        model.addAttribute("viewer", reader.person());
        model.addAttribute("mayWrite", log.mayWrite(id, reader));
        model.addAttribute(
                "today",
                LocalDate.ofInstant(clock.instant(), details.mobility().host().zone()));
        model.addAttribute("audiences", Choice.all("journeys.audience.", List.of(LogAudience.values()), texts));
        return "journeys/family";
    }

    @PostMapping
    String write(
            @PathVariable DossierId id,
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
            flash.addFlashAttribute("toast", done(texts.of("journeys.log.waits")));
            return "redirect:/family/" + id + "/log";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("form", form);
            return show(id, reader, model);
        }
    }

    private void write(DossierId id, NewLogEntry entry, @Nullable MultipartFile photo, Reader reader)
            throws IOException {
        if (photo == null || photo.isEmpty()) {
            log.write(id, entry, reader);
            return;
        }
        try (var content = photo.getInputStream()) {
            pictures.write(id, dossiers.get(id, reader).mobility().id(), entry, content, reader);
        }
    }
}
