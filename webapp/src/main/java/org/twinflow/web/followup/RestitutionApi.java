package org.twinflow.web.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.twinflow.followup.NewRestitution;
import org.twinflow.followup.RestitutionDetails;
import org.twinflow.followup.Restitutions;
import org.twinflow.mobility.MobilityId;

/** What those who stayed were told of a journey, for scripts. */
@RestController
@RequestMapping("/api/v1/mobilities/{id}/restitution")
class RestitutionApi {

    private final Restitutions restitutions;

    RestitutionApi(Restitutions restitutions) {
        this.restitutions = restitutions;
    }

    @GetMapping
    RestitutionJson get(@PathVariable MobilityId id, Reader reader) {
        return RestitutionJson.of(restitutions.of(id, reader));
    }

    /** Names what was held, which ends the task of the coordinators. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@PathVariable MobilityId id, @RequestBody NamedJson named, Reader reader) {
        restitutions.name(
                id,
                new NewRestitution(named.activity(), text(named.title()), named.heldOn(), text(named.link())),
                reader);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record NamedJson(
            @Nullable UUID activity,
            @Nullable String title,
            @Nullable LocalDate heldOn,
            @Nullable String link) {}

    record RestitutionJson(
            boolean waits, LocalDate due, @Nullable HeldJson held, List<PlannedJson> planned) {

        static RestitutionJson of(RestitutionDetails details) {
            var held = details.held();
            return new RestitutionJson(
                    details.waits(),
                    details.due(),
                    held == null ? null : new HeldJson(held.title(), held.day(), held.link(), held.ofPlan()),
                    details.planned().stream()
                            .map(each -> new PlannedJson(each.id().id(), each.title(), each.start(), each.end()))
                            .toList());
        }
    }

    record HeldJson(String title, LocalDate heldOn, String link, boolean ofPlan) {}

    record PlannedJson(UUID activity, String title, LocalDate start, LocalDate end) {}
}
