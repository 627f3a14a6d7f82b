package org.twinflow.web.mobility;

import static org.twinflow.web.shell.Toast.done;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperReadings;
import org.twinflow.web.shell.Texts;

/** Writes down what stands on a paper: the school beside the matrix, the family on its own page. */
@Controller
class ReadingController {

    private final PaperReadings readings;
    private final Dossiers dossiers;
    private final Texts texts;

    ReadingController(PaperReadings readings, Dossiers dossiers, Texts texts) {
        this.readings = readings;
        this.dossiers = dossiers;
        this.texts = texts;
    }

    @PostMapping("/dossiers/{id}/items/{paper}/facts")
    String ofSchool(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute FactsForm form,
            Reader reader,
            RedirectAttributes flash) {
        state(id, paper, version, form, reader, flash);
        var mobility = dossiers.get(id, reader).mobility().id();
        return "redirect:/mobilities/" + mobility + "/dossiers?dossier=" + id + "&paper=" + paper;
    }

    @PostMapping("/family/{id}/{paper}/facts")
    String ofFamily(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute FactsForm form,
            Reader reader,
            RedirectAttributes flash) {
        state(id, paper, version, form, reader, flash);
        return "redirect:/family/" + id;
    }

    private void state(
            DossierId id, Paper paper, int version, FactsForm form, Reader reader, RedirectAttributes flash) {
        readings.state(id, paper, version, form.facts(), reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.facts.saved")));
    }
}
