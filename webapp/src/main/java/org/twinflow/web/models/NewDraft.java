package org.twinflow.web.models;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/**
 * What a client sends as the new draft.
 *
 * @param version the state of the draft that the client has seen, if it says so here and not in {@code If-Match}
 */
record NewDraft(
        @Nullable Map<String, String> files, @Nullable String version) {

    Map<String, String> present() {
        if (files == null || files.values().stream().anyMatch(Objects::isNull)) {
            throw new InvalidException(new FieldError("files", "modelpages.files-missing", List.of()));
        }
        return files;
    }
}
