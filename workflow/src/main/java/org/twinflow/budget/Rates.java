package org.twinflow.budget;

import org.jspecify.annotations.Nullable;

/**
 * What the grant agreement pays, where it says otherwise than the programme's table; null where it does not.
 *
 * @param pupilDay for a pupil and a day
 * @param adultDay for an adult and a day
 * @param organisation for a participant
 */
public record Rates(
        @Nullable Money pupilDay,
        @Nullable Money adultDay,
        @Nullable Money organisation) {}
