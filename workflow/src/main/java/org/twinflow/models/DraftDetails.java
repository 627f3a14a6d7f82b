package org.twinflow.models;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A package as it is being worked on, or as it is in force when nobody does.
 *
 * @param lock says which state this is; saving and deploying ask for it
 * @param basedOn the version in force that it was made from, 0 for none
 * @param savedBy who saved it last, or null when there is no draft
 */
public record DraftDetails(
        String key,
        String lock,
        int basedOn,
        Map<String, String> files,
        @Nullable PersonId savedBy,
        @Nullable Instant savedAt) {

    /** Whether it differs from what is in force by somebody's work. */
    public boolean isDraft() {
        return savedBy != null;
    }

    public String bpmn() {
        return files.getOrDefault(key + ".bpmn", "");
    }
}
