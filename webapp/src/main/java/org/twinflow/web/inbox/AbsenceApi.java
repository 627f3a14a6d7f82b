package org.twinflow.web.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Absence;
import org.twinflow.inbox.Absences;
import org.twinflow.people.PersonId;

/** When the reader is away and who stands in, for machines. */
@RestController
@RequestMapping("/api/v1/absences")
class AbsenceApi {

    private final Absences absences;

    AbsenceApi(Absences absences) {
        this.absences = absences;
    }

    /** A time away to plan. */
    record Wish(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID deputy) {}

    /**
     * A time away.
     *
     * @param inForce whether tasks are open to the deputy now
     */
    record Shown(UUID id, UUID person, UUID deputy, LocalDate from, LocalDate until, boolean inForce) {

        static Shown of(Absence absence) {
            return new Shown(
                    absence.id(),
                    absence.person().id(),
                    absence.deputy().id(),
                    absence.from(),
                    absence.until(),
                    absence.inForce());
        }
    }

    /** Those of the reader, and those in which the reader stands in. */
    record All(List<Shown> mine, List<Shown> standingIn) {}

    @GetMapping
    All all(Reader reader) {
        return new All(
                absences.of(reader).stream().map(Shown::of).toList(),
                absences.standingIn(reader).stream().map(Shown::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> plan(@RequestBody Wish wish, Reader reader) {
        var deputy = wish.deputy() == null ? null : new PersonId(wish.deputy());
        return Map.of("id", absences.plan(wish.from(), wish.until(), deputy, reader));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Reader reader) {
        absences.end(id, reader);
    }
}
