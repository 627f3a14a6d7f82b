package org.twinflow.documents;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be read, over all documents, without a word of what they say. For extraction alone. */
@Service
@Transactional(readOnly = true)
public class ReadingFailures {

    private static final UUID FIRST = new UUID(0, 0);

    private static final Set<DocumentState> GIVEN =
            Set.of(DocumentState.READY, DocumentState.READY_WITH_LOSS, DocumentState.UNREADABLE);

    private final DocumentVersionRepository versions;

    ReadingFailures(DocumentVersionRepository versions) {
        this.versions = versions;
    }

    /** The reasons there are, the most frequent first. */
    public List<FailureCount> counts() {
        return versions.failures();
    }

    /** The latest with this reason. */
    public List<FailedVersion> latest(String code, int most) {
        return versions.failed(code, Limit.of(most));
    }

    /** Versions with the very bytes of this one, wherever they lie, that have been read and are given away. */
    public List<FailedVersion> givenWithSameBytes(DocumentId document, int version) {
        return versions.withSameContent(document.id(), version, GIVEN);
    }

    /**
     * Some of those that could be read again, in the order of their ids.
     *
     * @param code the reason they have, null for any documents
     * @param after the last one known
     */
    public List<FailedVersion> some(@Nullable String code, @Nullable UUID after, int most) {
        return versions.readable(code == null ? "*" : code, after == null ? FIRST : after, Limit.of(most));
    }
}
