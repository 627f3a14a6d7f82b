package org.twinflow.web.followup;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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
import org.twinflow.auditfiles.AuditFiles;
import org.twinflow.followup.Duties;
import org.twinflow.followup.FollowUp;
import org.twinflow.followup.NewRestitution;
import org.twinflow.followup.ParticipantReports;
import org.twinflow.followup.Restitutions;
import org.twinflow.incidents.IncidentSummary;
import org.twinflow.incidents.Incidents;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** What is still to come once a group is back: the host's word, the certificates, the proofs, traveller by traveller. */
@Controller
@RequestMapping("/mobilities/{id}")
class FollowUpController {

    private static final Map<ItemState, String> TONES = Map.of(
            ItemState.MISSING, "is-none",
            ItemState.RECEIVED, "is-info",
            ItemState.CHECKED, "is-ok",
            ItemState.WAIVED, "is-ok",
            ItemState.REJECTED, "is-bad",
            ItemState.EXPIRED, "is-old");

    private final FollowUp followUp;
    private final Incidents incidents;
    private final AuditFiles files;
    private final ParticipantReports reports;
    private final Restitutions restitutions;
    private final Duties duties;
    private final MobilityFrame frame;
    private final PaperNames names;
    private final FormErrors errors;
    private final Clock clock;
    private final Texts texts;

    FollowUpController(
            FollowUp followUp,
            Incidents incidents,
            AuditFiles files,
            ParticipantReports reports,
            Restitutions restitutions,
            Duties duties,
            MobilityFrame frame,
            PaperNames names,
            FormErrors errors,
            Clock clock,
            Texts texts) {
        this.followUp = followUp;
        this.incidents = incidents;
        this.files = files;
        this.reports = reports;
        this.restitutions = restitutions;
        this.duties = duties;
        this.frame = frame;
        this.names = names;
        this.errors = errors;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/afterwards")
    String show(@PathVariable MobilityId id, Reader reader, Locale locale, Model model) {
        frame.show(id, reader, model);
        var afterwards = followUp.of(id, reader);
        var columns = new EnumMap<Paper, String>(Paper.class);
        afterwards.columns().forEach(paper -> columns.put(paper, names.name(paper, locale)));
        model.addAttribute("afterwards", afterwards);
        model.addAttribute(
                "openIncidents",
                incidents.of(id, reader).stream().filter(IncidentSummary::open).toList());
        model.addAttribute("reports", reports.of(id, reader));
        model.addAttribute("duties", duties.of(id, reader));
        model.addAttribute(
                "today",
                LocalDate.ofInstant(
                        clock.instant(), afterwards.mobility().host().zone()));
        model.addAttribute("restitution", restitutions.of(id, reader));
        model.addAttribute("auditFile", files.of(id, reader).orElse(null));
        model.addAttribute("mayWriteAuditFile", files.mayWrite(id, reader));
        model.addAttribute("columns", columns);
        model.addAttribute("greenPaper", Paper.M11);
        model.addAttribute(
                "ticketless",
                afterwards.rows().stream()
                        .filter(FollowUpController::owesTickets)
                        .toList());
        model.addAttribute("cells", new Cells());
        return "followup/afterwards";
    }

    @PostMapping("/certificates")
    String certify(@PathVariable MobilityId id, Reader reader, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", done(texts.of("followup.certified", followUp.certify(id, reader))));
        return "redirect:/mobilities/" + id + "/afterwards";
    }

    @PostMapping("/afterwards/close")
    String close(@PathVariable MobilityId id, Reader reader, RedirectAttributes flash) {
        followUp.close(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("followup.closed")));
        return "redirect:/mobilities/" + id + "/afterwards";
    }

    /** @param activity of the plan; without one, the title says what it was */
    @PostMapping("/restitution")
    String tell(
            @PathVariable MobilityId id,
            @RequestParam(defaultValue = "") @Nullable UUID activity,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") @Nullable LocalDate heldOn,
            @RequestParam(defaultValue = "") String link,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var named = new NewRestitution(activity, title, heldOn, link);
        try {
            restitutions.name(id, named, reader);
            flash.addFlashAttribute("toast", done(texts.of("followup.restitution.done")));
            return "redirect:/mobilities/" + id + "/afterwards";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("told", named);
            return show(id, reader, locale, model);
        }
    }

    private static boolean owesTickets(DossierSummary row) {
        var item = row.item(Paper.M10);
        return item != null && item.state().isOwed();
    }

    /** Finds the state of a paper of a traveller. */
    public record Cells() {

        public String state(DossierSummary row, Paper paper) {
            var item = row.item(paper);
            return item == null ? "" : item.state().name();
        }

        public String tone(DossierSummary row, Paper paper) {
            var item = row.item(paper);
            return item == null ? "" : TONES.getOrDefault(item.state(), "is-none");
        }
    }
}
