package org.twinflow.journeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * A question about an entry of the travel log.
 *
 * @param answer empty as long as there is none that the reader may read
 * @param answerState null as long as nobody has answered
 * @param mayDecide whether the reader publishes question and answer
 * @param mayAnswer whether the reader answers it now
 */
public record QuestionDetails(
        UUID id,
        LogEntryId entry,
        PersonSummary asker,
        String words,
        Instant askedAt,
        LogState state,
        String answer,
        @Nullable PersonSummary answeredBy,
        @Nullable Instant answeredAt,
        @Nullable LogState answerState,
        boolean mayDecide,
        boolean mayAnswer) {}
