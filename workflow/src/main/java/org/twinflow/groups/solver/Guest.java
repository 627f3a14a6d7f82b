package org.twinflow.groups.solver;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who is to be put into a group.
 *
 * @param country of the school
 * @param language that the pupil reads
 * @param level in the language of the groups, or an empty text where nobody knows
 * @param ranks the places of the topics, the dearest first
 * @param kept the group that the pupil stays in whatever happens, or null
 */
public record Guest(
        UUID id,
        String country,
        String language,
        String level,
        List<Integer> ranks,
        @Nullable UUID kept) {}
