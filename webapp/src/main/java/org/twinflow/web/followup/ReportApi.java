package org.twinflow.web.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.followup.ParticipantReports;
import org.twinflow.followup.ReportLine;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.Page;

/** The participant reports of a mobility, for scripts. */
@RestController
@RequestMapping("/api/v1/mobilities/{id}/reports")
class ReportApi {

    private final ParticipantReports reports;

    ReportApi(ParticipantReports reports) {
        this.reports = reports;
    }

    @GetMapping
    Page<ReportJson> list(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(reports.of(id, reader).stream().map(ReportJson::of).toList(), null);
    }

    @PostMapping("/reminders")
    RemindedJson remind(@PathVariable MobilityId id, Reader reader) {
        return new RemindedJson(reports.remindAll(id, reader));
    }

    record RemindedJson(int reminded) {}

    record ReportJson(
            String dossierId,
            String traveller,
            String state,
            LocalDate due,
            @Nullable Instant remindedAt) {

        static ReportJson of(ReportLine line) {
            return new ReportJson(
                    line.dossier().toString(),
                    line.traveller().name(),
                    line.state().name(),
                    line.due(),
                    line.remindedAt());
        }
    }
}
