package org.twinflow.web.followup;

import static org.twinflow.web.shell.Toast.done;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.followup.ParticipantReports;
import org.twinflow.mobility.MobilityId;
import org.twinflow.web.shell.Texts;

/** Reminds all who still owe a participant report. */
@Controller
class ReportController {

    private final ParticipantReports reports;
    private final Texts texts;

    ReportController(ParticipantReports reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @PostMapping("/mobilities/{id}/reports/reminders")
    String remind(@PathVariable MobilityId id, Reader reader, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", done(texts.of("followup.reports.reminded", reports.remindAll(id, reader))));
        return "redirect:/mobilities/" + id + "/afterwards#reports";
    }
}
