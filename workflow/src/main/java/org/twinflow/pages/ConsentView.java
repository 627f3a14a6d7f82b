package org.twinflow.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A consent as those see it whom it concerns.
 *
 * @param valid whether it counts today
 */
public record ConsentView(
        ConsentId id,
        PersonId pupil,
        ImageUse purpose,
        String about,
        String givenBy,
        ConsentMeans means,
        LocalDate from,
        LocalDate until,
        PersonId recordedBy,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        boolean valid,
        boolean mayWithdraw) {}
