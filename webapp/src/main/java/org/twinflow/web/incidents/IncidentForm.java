package org.twinflow.web.incidents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.incidents.NewIncident;
import org.twinflow.incidents.Severity;
import org.twinflow.mobility.DossierId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A report of an incident as pages and scripts send it. */
record IncidentForm(
        @Nullable String title,
        @Nullable String words,
        @Nullable String place,
        @Nullable String when,
        @Nullable String severity,
        @Nullable List<String> concerned) {

    NewIncident incident() {
        return new NewIncident(text(title), text(words), text(place), moment(), severity(severity), concernedOnes());
    }

    private LocalDateTime moment() {
        try {
            return LocalDateTime.parse(text(when));
        } catch (DateTimeParseException e) {
            throw new InvalidException(FieldError.of("when", "incidents.when.form"));
        }
    }

    private Set<DossierId> concernedOnes() {
        return concerned == null
                ? Set.of()
                : concerned.stream().map(IncidentForm::dossier).collect(Collectors.toSet());
    }

    static DossierId dossier(@Nullable String id) {
        try {
            return DossierId.of(text(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidException(FieldError.of("concerned", "incidents.concerned.form"));
        }
    }

    static Severity severity(@Nullable String name) {
        return Arrays.stream(Severity.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException(FieldError.of("severity", "incidents.severity.form")));
    }

    static LocalDate day(@Nullable String day) {
        try {
            return LocalDate.parse(text(day));
        } catch (DateTimeParseException e) {
            throw new InvalidException(FieldError.of("day", "journeys.day"));
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
