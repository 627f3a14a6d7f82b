package org.twinflow.web.mobility;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Move;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;

/** Changes of mobilities for scripts: other days, who leaves and who comes back. */
@RestController
@RequestMapping("/api/v1")
class ChangeApi {

    private final Mobilities mobilities;
    private final MobilityChanges changes;

    ChangeApi(Mobilities mobilities, MobilityChanges changes) {
        this.mobilities = mobilities;
        this.changes = changes;
    }

    @GetMapping("/mobilities/{id}/days")
    Page<MoveJson> moves(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(changes.moves(id, reader).stream().map(MoveJson::of).toList(), null);
    }

    @PostMapping("/mobilities/{id}/days")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(
            @PathVariable MobilityId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DaysForm wanted,
            Reader reader) {
        ETags.require(ifMatch, mobilities.get(id, reader).summary().version());
        wanted.move(id, changes, reader);
    }

    @PostMapping("/dossiers/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable DossierId id, @RequestBody Leaving leaving, Reader reader) {
        mobilities.withdraw(id, Answers.text(leaving.reason()), reader);
    }

    @PostMapping("/dossiers/{id}/readmit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readmit(@PathVariable DossierId id, Reader reader) {
        changes.readmit(id, reader);
    }

    /** Why somebody leaves. */
    record Leaving(@Nullable String reason) {}

    record MoveJson(
            LocalDate fromStart,
            LocalDate fromEnd,
            LocalDate toStart,
            LocalDate toEnd,
            String reason,
            String by,
            Instant at) {

        static MoveJson of(Move move) {
            return new MoveJson(
                    move.fromStart(),
                    move.fromEnd(),
                    move.toStart(),
                    move.toEnd(),
                    move.reason(),
                    move.by().id().toString(),
                    move.at());
        }
    }
}
