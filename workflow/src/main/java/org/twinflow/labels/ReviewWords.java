package org.twinflow.labels;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of the whole.
 *
 * @param nominate whether the project should go on to the European label
 */
public record ReviewWords(
        String strengths, String advice, @Nullable Decision recommendation, boolean nominate) {}
