package org.twinflow.stages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * A result of a project, as one reader sees it.
 *
 * @param stage of the project in which it came about; empty where nobody said
 * @param about a sentence or two of a page, the folder of a document
 * @param number the version that the reader sees
 * @param picture a document of the page that can be shown as its picture
 * @param publicly whether everybody can see it in the showcase
 */
public record ResultView(
        ResultKind kind,
        UUID id,
        String title,
        String language,
        String stage,
        String about,
        int number,
        @Nullable UUID picture,
        boolean publicly,
        PersonSummary markedBy,
        Instant markedAt) {}
