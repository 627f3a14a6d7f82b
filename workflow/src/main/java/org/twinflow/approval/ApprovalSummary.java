package org.twinflow.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/**
 * A request for approval of one version and what came of it.
 *
 * @param due until when an answer was asked for
 * @param outcome null while it is open
 */
public record ApprovalSummary(
        DocumentId document,
        int version,
        PersonId askedBy,
        Instant askedAt,
        @Nullable LocalDate due,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        List<Answer> answers) {

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether this person was asked and has not answered. */
    public boolean waitsFor(PersonId person) {
        return isOpen() && answers.stream().anyMatch(answer -> answer.person().equals(person) && !answer.given());
    }

    /** @param verdict null while the person has not answered */
    public record Answer(
            PersonId person,
            @Nullable Verdict verdict,
            String remark,
            @Nullable Instant answeredAt) {

        public boolean given() {
            return verdict != null;
        }
    }
}
