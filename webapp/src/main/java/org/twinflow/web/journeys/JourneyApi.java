package org.twinflow.web.journeys;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.twinflow.access.Reader;
import org.twinflow.journeys.Attendance;
import org.twinflow.journeys.LogEntryDetails;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.Mark;
import org.twinflow.journeys.RollCall;
import org.twinflow.journeys.Slot;
import org.twinflow.journeys.Standing;
import org.twinflow.journeys.TravelLog;
import org.twinflow.journeys.TravelPictures;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Page;
import org.twinflow.web.documents.Downloads;

/** Attendance and the travel log for scripts. */
@RestController
@RequestMapping("/api/v1")
class JourneyApi {

    private final Attendance attendance;
    private final TravelLog log;
    private final TravelPictures pictures;

    JourneyApi(Attendance attendance, TravelLog log, TravelPictures pictures) {
        this.attendance = attendance;
        this.log = log;
        this.pictures = pictures;
    }

    @GetMapping("/mobilities/{id}/attendance")
    RollCallJson call(
            @PathVariable MobilityId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "MORNING") Slot slot,
            Reader reader) {
        return RollCallJson.of(attendance.of(id, day, slot, reader));
    }

    @PostMapping("/mobilities/{id}/attendance")
    RollCallJson mark(@PathVariable MobilityId id, @RequestBody AttendanceForm form, Reader reader) {
        var day = LogForm.date(form.day());
        var slot = one(Slot.values(), form.slot(), "slot");
        var marks = form.marks() == null
                ? List.<Mark>of()
                : form.marks().stream().map(MarkForm::mark).toList();
        attendance.mark(id, day, slot, marks, reader);
        return call(id, day, slot, reader);
    }

    @GetMapping("/mobilities/{id}/log")
    Page<EntryJson> entries(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(log.of(id, reader).stream().map(EntryJson::of).toList(), null);
    }

    @PostMapping("/mobilities/{id}/log")
    @ResponseStatus(HttpStatus.CREATED)
    IdJson write(@PathVariable MobilityId id, @RequestBody LogForm form, Reader reader, Locale locale) {
        return new IdJson(log.write(id, form.entry(locale), reader).toString());
    }

    @GetMapping("/dossiers/{id}/log")
    Page<EntryJson> ofTraveller(@PathVariable DossierId id, Reader reader) {
        return new Page<>(log.of(id, reader).stream().map(EntryJson::of).toList(), null);
    }

    @PostMapping("/dossiers/{id}/log")
    @ResponseStatus(HttpStatus.CREATED)
    IdJson writeAsTraveller(@PathVariable DossierId id, @RequestBody LogForm form, Reader reader, Locale locale) {
        return new IdJson(log.write(id, form.entry(locale), reader).toString());
    }

    /** Puts a photograph (JPEG) to an entry of one's own. */
    @PutMapping(path = "/log-entries/{id}/picture", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable LogEntryId id, @RequestParam MultipartFile picture, Reader reader) throws IOException {
        try (var content = picture.getInputStream()) {
            pictures.put(id, content, reader);
        }
    }

    @GetMapping("/log-entries/{id}/picture")
    ResponseEntity<Resource> picture(@PathVariable LogEntryId id, Reader reader) {
        return Downloads.attachment(pictures.open(id, reader));
    }

    @PostMapping("/log-entries/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable LogEntryId id, @RequestBody DecisionForm form, Reader reader) {
        var reason = form.reason() == null ? "" : form.reason();
        log.decide(id, Boolean.TRUE.equals(form.publish()), reason, reader);
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String text, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidException(FieldError.of(field, "journeys.unknown")));
    }

    record IdJson(String id) {}

    record DecisionForm(@Nullable Boolean publish, @Nullable String reason) {}

    record AttendanceForm(
            @Nullable String day,
            @Nullable String slot,
            @Nullable List<MarkForm> marks) {}

    record MarkForm(
            @Nullable UUID dossierId,
            @Nullable String standing,
            @Nullable String note) {

        Mark mark() {
            if (dossierId == null) {
                throw new InvalidException(FieldError.of("dossierId", "journeys.unknown"));
            }
            return new Mark(
                    new DossierId(dossierId), one(Standing.values(), standing, "standing"), note == null ? "" : note);
        }
    }

    record RollCallJson(LocalDate day, String slot, boolean open, boolean complete, List<RowJson> items) {

        static RollCallJson of(RollCall call) {
            return new RollCallJson(
                    call.day(),
                    call.slot().name(),
                    call.open(),
                    call.isComplete(),
                    call.rows().stream().map(RowJson::of).toList());
        }
    }

    record RowJson(
            String dossierId,
            String name,
            @Nullable String standing,
            String note,
            @Nullable String by,
            @Nullable Instant at) {

        static RowJson of(RollCall.Row row) {
            return new RowJson(
                    row.dossier().toString(),
                    row.person().shortName(),
                    row.standing() == null ? null : row.standing().name(),
                    row.note(),
                    row.by(),
                    row.at());
        }
    }

    record EntryJson(
            String id,
            LocalDate day,
            String words,
            String language,
            String audience,
            String author,
            Instant at,
            String state,
            String reason,
            boolean pictured) {

        static EntryJson of(LogEntryDetails entry) {
            return new EntryJson(
                    entry.id().toString(),
                    entry.day(),
                    entry.words(),
                    entry.language(),
                    entry.audience().name(),
                    entry.author().shortName(),
                    entry.at(),
                    entry.state().name(),
                    entry.reason(),
                    entry.pictured());
        }
    }
}
