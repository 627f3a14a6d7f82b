package org.twinflow.web.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.followup.Afterwards;
import org.twinflow.followup.Declared;
import org.twinflow.followup.Duties;
import org.twinflow.followup.Duty;
import org.twinflow.followup.FollowUp;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.MobilityId;

/** What follows the return, for scripts. */
@RestController
@RequestMapping("/api/v1/mobilities/{id}")
class FollowUpApi {

    private final FollowUp followUp;
    private final Duties duties;

    FollowUpApi(FollowUp followUp, Duties duties) {
        this.followUp = followUp;
        this.duties = duties;
    }

    @GetMapping("/afterwards")
    AfterwardsJson show(@PathVariable MobilityId id, Reader reader) {
        return AfterwardsJson.of(followUp.of(id, reader), duties.of(id, reader));
    }

    /** Makes the certificates that are missing, once the host has declared that the group was there. */
    @PostMapping("/certificates")
    MadeJson certify(@PathVariable MobilityId id, Reader reader) {
        return new MadeJson(followUp.certify(id, reader));
    }

    @PostMapping("/afterwards/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable MobilityId id, Reader reader) {
        followUp.close(id, reader);
    }

    record MadeJson(int made) {}

    record AfterwardsJson(@Nullable DeclaredJson declared, long owed, List<DutyJson> duties, List<RowJson> items) {

        static AfterwardsJson of(Afterwards afterwards, List<Duty> duties) {
            var declared = afterwards.declared();
            return new AfterwardsJson(
                    declared == null ? null : DeclaredJson.of(declared),
                    afterwards.owed(),
                    duties.stream().map(DutyJson::of).toList(),
                    afterwards.rows().stream().map(RowJson::of).toList());
        }
    }

    record DutyJson(String kind, LocalDate due, int owed, int received, int settled, String turn) {

        static DutyJson of(Duty duty) {
            return new DutyJson(
                    duty.kind().name(),
                    duty.due(),
                    duty.owed(),
                    duty.received(),
                    duty.settled(),
                    duty.turn().name());
        }
    }

    record DeclaredJson(boolean attended, String note, String by, Instant at) {

        static DeclaredJson of(Declared declared) {
            return new DeclaredJson(
                    declared.attended(), declared.note(), declared.by().name(), declared.at());
        }
    }

    record RowJson(String dossierId, List<PaperJson> papers) {

        static RowJson of(DossierSummary row) {
            return new RowJson(
                    row.id().toString(),
                    Afterwards.of(row).stream()
                            .map(item -> new PaperJson(
                                    item.paper().name(), item.state().name(), item.due()))
                            .toList());
        }
    }

    record PaperJson(String code, String state, LocalDate due) {}
}
