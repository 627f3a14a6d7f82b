package org.twinflow.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A link to a page, for the teachers of its project.
 *
 * @param token what stands in its address
 * @param until the last day on which it opens the page
 * @param open whether it does today
 * @param times how often it was opened
 * @param lastUsed null for never
 */
public record LinkView(
        LinkId id,
        String token,
        String label,
        LocalDate until,
        PersonId madeBy,
        Instant madeAt,
        boolean open,
        long times,
        @Nullable LocalDate lastUsed) {}
