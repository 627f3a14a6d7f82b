package org.twinflow.founding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * A founding as those see it whom it concerns.
 *
 * @param schools the founder's, and the co-founder's once somebody is named
 * @param reason why it could not be sent on, in the reader's language, or an empty text
 * @param said what was said of it, the newest first
 * @param project what came of it
 * @param rounds how often it was sent
 */
public record FoundingDetails(
        FoundingSummary founding,
        FoundingDraft draft,
        List<SchoolSummary> schools,
        String reason,
        List<Said> said,
        int rounds,
        @Nullable Instant sentAt,
        @Nullable ProjectId project,
        boolean mine,
        long version) {

    public boolean mayEdit() {
        return mine && founding.state() == FoundingState.DRAFT;
    }

    public boolean mayWithdraw() {
        return mine && founding.state().isUnderWay();
    }

    /**
     * What somebody said.
     *
     * @param name of the person
     * @param place the head's school or the letters of the service's country, else an empty text
     * @param decision such as {@code accept} or {@code CHANGES}
     */
    public record Said(
            int round, Office office, String name, String place, String decision, String words, Instant at) {}
}
