package org.twinflow.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.AudienceLevel;

/**
 * A page as a list shows it.
 *
 * @param cover its first picture, null for none
 * @param asked whether somebody is to look at it before it is shown
 * @param ahead whether there is something newer than what is shown
 */
public record PageSummary(
        PageId id,
        int number,
        String title,
        String stage,
        String language,
        String lead,
        @Nullable Exhibit cover,
        @Nullable AudienceLevel audience,
        Instant savedAt,
        boolean asked,
        boolean ahead) {}
