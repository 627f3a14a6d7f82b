package org.twinflow.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonSummary;

/** What became of a wish to show a version of a page, for those who may write it. */
public record PublicationView(
        PublicationId id,
        int number,
        AudienceLevel audience,
        PublicationState state,
        PersonSummary askedBy,
        Instant askedAt,
        @Nullable PersonSummary decidedBy,
        String reason,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt) {}
