package org.twinflow.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.ShowcaseCopy;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * The end of a project as those see it who answer for it.
 *
 * @param mayCheck whether the checklist waits for the reader
 * @param checked what was ticked
 * @param silent the schools that have not said their last word
 * @param accountsUntil when accounts of pupils end, once the project rests
 * @param showcase what became of the showcase, null before the project rests and for who does not teach in it
 * @param mayReopenUntil null where the reader cannot take the work up again
 */
public record ClosingDetails(
        ClosingId id,
        ClosingState state,
        Instant begunAt,
        boolean mayCheck,
        Set<ClosingItem> checked,
        String note,
        List<ClosingFact> facts,
        List<Word> words,
        List<SchoolSummary> silent,
        @Nullable Instant frozenAt,
        @Nullable LocalDate accountsUntil,
        int accountsEnded,
        int anonymised,
        @Nullable DocumentId certificate,
        @Nullable ShowcaseCopy showcase,
        @Nullable LocalDate mayReopenUntil) {

    /** What a school said last. */
    public record Word(SchoolSummary school, PersonSummary person, String words, Instant at) {}
}
