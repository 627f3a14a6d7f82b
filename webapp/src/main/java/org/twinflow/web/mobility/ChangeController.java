package org.twinflow.web.mobility;

import static org.twinflow.web.shell.Toast.done;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Forecasts;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityId;
import org.twinflow.web.shell.Texts;

/** Moves the days of a mobility, after a look at what it would change, and takes travellers back. */
@Controller
class ChangeController {

    private final MobilityChanges changes;
    private final Dossiers dossiers;
    private final Forecasts forecasts;
    private final MobilityPages pages;
    private final Texts texts;

    ChangeController(
            MobilityChanges changes, Dossiers dossiers, Forecasts forecasts, MobilityPages pages, Texts texts) {
        this.changes = changes;
        this.dossiers = dossiers;
        this.forecasts = forecasts;
        this.pages = pages;
        this.texts = texts;
    }

    /** Without days it shows the present ones; with others, what they would change. */
    @GetMapping("/mobilities/{id}/days")
    String look(
            @PathVariable MobilityId id,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String end,
            Reader reader,
            Locale locale,
            Model model) {
        var mobility = pages.frame(id, reader, model);
        reader.mustBeAllowed(mobility.mayManage());
        var answers = new Answers();
        var first =
                answers.optionalDate("start", start).orElse(mobility.summary().start());
        var last = answers.optionalDate("end", end).orElse(mobility.summary().end());
        answers.check();
        model.addAttribute("start", first);
        model.addAttribute("end", last);
        model.addAttribute(
                "other",
                !first.equals(mobility.summary().start())
                        || !last.equals(mobility.summary().end()));
        pages.forecast(forecasts.of(id, last, reader), locale, model);
        model.addAttribute("moves", changes.moves(id, reader));
        return "mobility/days";
    }

    @PostMapping("/mobilities/{id}/days")
    String move(@PathVariable MobilityId id, @ModelAttribute DaysForm form, Reader reader, RedirectAttributes flash) {
        form.move(id, changes, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.moved")));
        return "redirect:/mobilities/" + id + "/days";
    }

    @PostMapping("/dossiers/{id}/readmit")
    String readmit(@PathVariable DossierId id, Reader reader, RedirectAttributes flash) {
        changes.readmit(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.readmitted")));
        return "redirect:/mobilities/" + dossiers.get(id, reader).mobility().id() + "/dossiers?dossier=" + id;
    }
}
