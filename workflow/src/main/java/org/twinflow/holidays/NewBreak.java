package org.twinflow.holidays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolId;

/**
 * A break as somebody writes it down.
 *
 * @param country ISO 3166 alpha-2
 * @param region the part of the country that has it, empty for all of it
 * @param school the only school that has it, or null
 * @param source where it is published
 */
public record NewBreak(
        String country,
        String region,
        @Nullable SchoolId school,
        String name,
        LocalDate start,
        LocalDate end,
        String source) {

    public NewBreak {
        country = country.strip();
        region = region.strip();
        name = name.strip();
        source = source.strip();
    }
}
