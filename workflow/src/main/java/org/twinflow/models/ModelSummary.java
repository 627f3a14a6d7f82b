package org.twinflow.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A package as the list of models shows it.
 *
 * @param version the version in force, 0 when there is only a draft
 * @param draft whether somebody works on it
 * @param running how many cases follow any of its versions
 * @param decisions how many decision tables it has
 * @param forms how many forms it has
 * @param changed when it was last deployed or its draft saved
 * @param updateOffered whether the application brings a newer one that nobody has taken
 */
public record ModelSummary(
        String key,
        String name,
        int version,
        boolean draft,
        long running,
        long decisions,
        long forms,
        @Nullable Instant changed,
        boolean updateOffered) {}
