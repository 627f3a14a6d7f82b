package org.twinflow.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * A section of an agreement as one reader sees it.
 *
 * @param key its name in addresses
 * @param day of a programme, else null
 * @param version upon which somebody writes; 0 as long as nobody has
 * @param writers who else writes here at this moment
 */
public record Section(
        String key,
        SectionKind kind,
        @Nullable LocalDate day,
        String words,
        long version,
        @Nullable PersonSummary editedBy,
        @Nullable Instant editedAt,
        boolean mayEdit,
        List<PersonSummary> writers) {

    public Section {
        writers = List.copyOf(writers);
    }
}
