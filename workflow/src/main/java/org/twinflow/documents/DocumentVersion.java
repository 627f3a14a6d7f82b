package org.twinflow.documents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** One content of a document, as it was handed in. */
@Entity
class DocumentVersion {

    private static final String MISNAMED = "documents.why.misnamed";

    /** Notes on files that may be read well all the same. */
    private static final Set<String> NOTES = Set.of(MISNAMED, "documents.why.scan-missed", "documents.why.scan-large");

    @EmbeddedId
    private VersionId id;

    @Version
    private @Nullable Long lock;

    private String contentHash;
    private long contentSize;
    private String mediaType;
    private boolean misnamed;
    private String filename;
    private @Nullable UUID keyId;
    private String note;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "stored_by"))
    private @Nullable PersonId storedBy;

    private Instant storedAt;

    @Enumerated(EnumType.STRING)
    private DocumentState state = DocumentState.RECEIVED;

    private @Nullable String why;
    private @Nullable String whyArguments;
    private @Nullable String textLanguage;

    DocumentVersion(VersionId id, Received received, @Nullable PersonId storedBy, Instant now) {
        this.id = id;
        this.contentHash = received.content().hash();
        this.contentSize = received.content().size();
        this.mediaType = received.mediaType();
        this.misnamed = received.misnamed();
        this.filename = received.filename();
        var key = received.key();
        this.keyId = key == null ? null : key.id();
        this.note = received.note();
        this.storedBy = storedBy;
        this.storedAt = now;
    }

    /** The same content again as a later version, with what is known of it. */
    private DocumentVersion(DocumentVersion former, VersionId id, String note, @Nullable PersonId by, Instant now) {
        this.id = id;
        this.contentHash = former.contentHash;
        this.contentSize = former.contentSize;
        this.mediaType = former.mediaType;
        this.misnamed = former.misnamed;
        this.filename = former.filename;
        this.keyId = former.keyId;
        this.note = note;
        this.storedBy = by;
        this.storedAt = now;
        if (former.state.isFinal()) {
            this.state = former.state;
            this.why = former.why;
            this.whyArguments = former.whyArguments;
            this.textLanguage = former.textLanguage;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentVersion() {}

    DocumentVersion again(VersionId next, String words, @Nullable PersonId by, Instant now) {
        return new DocumentVersion(this, next, words, by, now);
    }

    void beingRead() {
        if (!state.isFinal()) {
            state = DocumentState.READING;
        }
    }

    /** Cannot be read yet, for a reason that is not its own. */
    void waits(Why reason) {
        if (!state.isFinal()) {
            state = DocumentState.RECEIVED;
            why = reason.code();
            whyArguments = reason.joined();
        }
    }

    /** Takes in what came of reading it; a name that says something else is worth a word where all else is well. */
    void read(ReadingOutcome outcome) {
        state = outcome.state();
        textLanguage = outcome.language();
        if (outcome.mediaType() != null) {
            mediaType = outcome.mediaType();
        }
        var reason = outcome.why();
        if (reason == null && misnamed) {
            reason = Why.of(MISNAMED, filename, mediaType);
        }
        why = reason == null ? null : reason.code();
        whyArguments = reason == null ? null : reason.joined();
    }

    /** Takes in how the reading of its pictures went, unless something else is known to be missing. */
    void readPictures(DocumentState wanted, @Nullable Why reason, @Nullable String language) {
        if (!state.isFound() || (why != null && !Readings.OF_PICTURES.contains(why) && !NOTES.contains(why))) {
            return;
        }
        state = wanted;
        textLanguage = textLanguage == null ? language : textLanguage;
        if (reason != null || why == null || !NOTES.contains(why)) {
            why = reason == null ? null : reason.code();
            whyArguments = reason == null ? null : reason.joined();
        }
    }

    ContentId content() {
        return new ContentId(contentHash, keyId);
    }

    OpenContent opened(ContentDoor door) {
        var stream = door.open(content(), contentSize, filename);
        return new OpenContent(stream, filename, mediaType, contentSize, contentHash);
    }

    long size() {
        return contentSize;
    }

    VersionId id() {
        return id;
    }

    @Nullable KeyReference key() {
        return keyId == null ? null : new KeyReference(keyId);
    }

    String mediaType() {
        return mediaType;
    }

    String filename() {
        return filename;
    }

    @Nullable PersonId storedBy() {
        return storedBy;
    }

    DocumentState state() {
        return state;
    }

    @Nullable String textLanguage() {
        return textLanguage;
    }

    VersionSummary summary() {
        return new VersionSummary(
                id.number(),
                contentHash,
                contentSize,
                filename,
                mediaType,
                storedBy,
                storedAt,
                state,
                Why.read(why, whyArguments),
                textLanguage,
                note);
    }
}
