package org.twinflow.previews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.DerivativeSummary;

/**
 * What there is to look at of a version.
 *
 * @param reason why there is nothing: the last part of a message key
 * @param pages of a PDF, or of an office file as PDF; zero where nobody counted
 */
public record Preview(PreviewState state, @Nullable String reason, int pages, List<DerivativeSummary> made) {

    public boolean has(DerivativeKind kind) {
        return made.stream().anyMatch(each -> each.kind() == kind);
    }

    public boolean waits() {
        return state == PreviewState.WAITING;
    }
}
