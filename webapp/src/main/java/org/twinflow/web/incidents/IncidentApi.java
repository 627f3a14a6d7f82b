package org.twinflow.web.incidents;

import java.time.Instant;
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
import org.twinflow.incidents.CallAttempt;
import org.twinflow.incidents.GoingHome;
import org.twinflow.incidents.IncidentDetails;
import org.twinflow.incidents.IncidentId;
import org.twinflow.incidents.IncidentSummary;
import org.twinflow.incidents.Incidents;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.Page;

/** Incidents for scripts. */
@RestController
@RequestMapping("/api/v1")
class IncidentApi {

    private final Incidents incidents;

    IncidentApi(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/mobilities/{id}/incidents")
    Page<SummaryJson> list(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(incidents.of(id, reader).stream().map(SummaryJson::of).toList(), null);
    }

    @PostMapping("/mobilities/{id}/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    IncidentJson report(@PathVariable MobilityId id, @RequestBody IncidentForm form, Reader reader) {
        return get(incidents.report(id, form.incident(), reader), reader);
    }

    @GetMapping("/incidents/{id}")
    IncidentJson get(@PathVariable IncidentId id, Reader reader) {
        return IncidentJson.of(incidents.get(id, reader));
    }

    @PostMapping("/incidents/{id}/calls/{call}")
    IncidentJson call(@PathVariable IncidentId id, @PathVariable UUID call, @RequestBody CallForm form, Reader reader) {
        incidents.call(
                id, new CallAttempt(call, Boolean.TRUE.equals(form.reached()), IncidentForm.text(form.note())), reader);
        return get(id, reader);
    }

    @PostMapping("/incidents/{id}/calls-done")
    IncidentJson endCalls(@PathVariable IncidentId id, @RequestBody DoneForm form, Reader reader) {
        incidents.endCalls(id, Boolean.TRUE.equals(form.goesHome()), reader);
        return get(id, reader);
    }

    @PostMapping("/incidents/{id}/notes")
    IncidentJson note(@PathVariable IncidentId id, @RequestBody WordsForm form, Reader reader) {
        incidents.note(id, IncidentForm.text(form.words()), reader);
        return get(id, reader);
    }

    @PostMapping("/incidents/{id}/severity")
    IncidentJson weigh(@PathVariable IncidentId id, @RequestBody SeverityForm form, Reader reader) {
        incidents.weigh(id, IncidentForm.severity(form.severity()), IncidentForm.text(form.why()), reader);
        return get(id, reader);
    }

    @PostMapping("/incidents/{id}/return")
    IncidentJson sendHome(@PathVariable IncidentId id, @RequestBody ReturnForm form, Reader reader) {
        var going = new GoingHome(
                IncidentForm.dossier(form.dossierId()), IncidentForm.day(form.day()), IncidentForm.text(form.escort()));
        incidents.sendHome(id, going, reader);
        return get(id, reader);
    }

    @PostMapping("/incidents/{id}/closing")
    IncidentJson close(@PathVariable IncidentId id, @RequestBody WordsForm form, Reader reader) {
        incidents.close(id, IncidentForm.text(form.words()), reader);
        return get(id, reader);
    }

    record CallForm(@Nullable Boolean reached, @Nullable String note) {}

    record DoneForm(@Nullable Boolean goesHome) {}

    record WordsForm(@Nullable String words) {}

    record SeverityForm(@Nullable String severity, @Nullable String why) {}

    record ReturnForm(
            @Nullable String dossierId,
            @Nullable String day,
            @Nullable String escort) {}

    record SummaryJson(String id, String title, String severity, Instant happenedAt, boolean open) {

        static SummaryJson of(IncidentSummary incident) {
            return new SummaryJson(
                    incident.id().toString(),
                    incident.title(),
                    incident.severity().name(),
                    incident.happenedAt(),
                    incident.open());
        }
    }

    record IncidentJson(
            SummaryJson incident,
            String place,
            List<ConcernedJson> concerned,
            List<CallJson> calls,
            List<LineJson> log,
            String lessons) {

        static IncidentJson of(IncidentDetails details) {
            return new IncidentJson(
                    SummaryJson.of(details.summary()),
                    details.place(),
                    details.concerned().stream()
                            .map(each -> new ConcernedJson(
                                    each.dossier().toString(), each.person().shortName(), each.homeOn()))
                            .toList(),
                    details.calls().stream().map(CallJson::of).toList(),
                    details.log().stream()
                            .map(line -> new LineJson(
                                    line.kind().name(), line.words(), line.by().shortName(), line.at()))
                            .toList(),
                    details.lessons());
        }
    }

    record ConcernedJson(
            String dossierId, String name, @Nullable LocalDate homeOn) {}

    record CallJson(String id, String callee, String name, String phone, boolean tried, boolean reached) {

        static CallJson of(IncidentDetails.Call call) {
            return new CallJson(
                    call.id().toString(),
                    call.callee().name(),
                    call.name(),
                    call.phone(),
                    call.at() != null,
                    call.reached());
        }
    }

    record LineJson(String kind, String words, String by, Instant at) {}
}
