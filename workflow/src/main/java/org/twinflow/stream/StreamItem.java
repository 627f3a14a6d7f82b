package org.twinflow.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * Something that happened in a project, as its reader sees it.
 *
 * @param words a title or name, as it was called then; of a document, as it is called now
 * @param who null where nobody in particular did it
 * @param more how many more of the same kind the same person did right before, on the same day
 * @param href its page, from the root of the site
 */
public record StreamItem(
        StreamKind kind, String words, @Nullable PersonSummary who, Instant at, String href, int more) {}
