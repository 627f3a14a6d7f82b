package org.twinflow.stages;

import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.PageId;

/**
 * A result that everybody may see.
 *
 * @param page of the showcase that it is, or that shows it
 * @param document null where the page is the result
 */
public record PublicResult(
        String title,
        String language,
        String stage,
        PageId page,
        @Nullable DocumentId document) {}
