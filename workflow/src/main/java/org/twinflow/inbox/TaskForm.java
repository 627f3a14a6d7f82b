package org.twinflow.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a task as its reader sees it.
 *
 * @param values what is filled in: the reader's draft, or what the form begins with
 * @param draftVersion the number of the draft, 0 for none
 * @param savedAt when the draft was saved, or null
 */
public record TaskForm(
        String id,
        int version,
        String hash,
        List<FormField> fields,
        Map<String, Object> values,
        int draftVersion,
        @Nullable Instant savedAt) {}
