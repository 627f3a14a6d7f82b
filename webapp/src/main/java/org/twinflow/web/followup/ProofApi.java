package org.twinflow.web.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.followup.Europass;
import org.twinflow.followup.GreenTravel;
import org.twinflow.followup.Leg;
import org.twinflow.followup.Means;
import org.twinflow.followup.TravelProofs;
import org.twinflow.mobility.DossierId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** The proofs after a return, for scripts. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class ProofApi {

    private final TravelProofs proofs;

    ProofApi(TravelProofs proofs) {
        this.proofs = proofs;
    }

    @PostMapping("/green-travel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void green(@PathVariable DossierId id, @RequestBody GreenJson travel, Reader reader) {
        proofs.declareGreen(id, travel.travel(), reader);
    }

    @PostMapping("/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable DossierId id, @RequestBody ReportJson report, Reader reader) {
        var sent = report.sent();
        if (sent == null) {
            throw new InvalidException(FieldError.of("sent", "followup.report.day"));
        }
        proofs.reportSent(id, sent, reader);
    }

    /** What Europass Mobility asks for, to be taken over by a program. */
    @GetMapping("/europass")
    Europass europass(@PathVariable DossierId id, Reader reader) {
        return proofs.europass(id, reader);
    }

    /** Files the data sheet as the paper. */
    @PostMapping("/europass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fileEuropass(@PathVariable DossierId id, Reader reader) {
        proofs.fileEuropass(id, reader);
    }

    record ReportJson(@Nullable LocalDate sent) {}

    record GreenJson(@Nullable List<LegJson> legs, @Nullable String description) {

        GreenTravel travel() {
            return new GreenTravel(
                    legs == null ? List.of() : legs.stream().map(LegJson::leg).toList(),
                    description == null ? "" : description);
        }
    }

    record LegJson(
            @Nullable LocalDate day,
            @Nullable String from,
            @Nullable String to,
            @Nullable Means means,
            int kilometres) {

        Leg leg() {
            if (day == null || from == null || to == null || means == null) {
                throw new InvalidException(FieldError.of("legs", "followup.green.form"));
            }
            return new Leg(day, from, to, means, kilometres);
        }
    }
}
