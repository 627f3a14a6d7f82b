package org.twinflow.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something made out of a version, stored under the same key. */
@Entity
@Table(name = "document_derivative")
@SuppressWarnings("UnusedVariable") // madeAt is for those who look at the table
class Derivative {

    /** A version, a kind and its part. */
    @Embeddable
    record Key(
            UUID document,
            @Column(name = "version_number") int number,
            @Enumerated(EnumType.STRING) DerivativeKind kind,
            int part)
            implements Serializable {}

    /** What a program goes by when it opens the file. */
    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg", "application/json", ".json", "text/plain", ".txt");

    @EmbeddedId
    private Key id;

    @Version
    private @Nullable Long lock;

    private String mediaType;
    private String contentHash;
    private long contentSize;
    private @Nullable UUID keyId;
    private Instant madeAt;

    Derivative(Key id, String mediaType, StoredContent content, @Nullable KeyReference key, Instant now) {
        this.id = id;
        this.mediaType = mediaType;
        this.contentHash = content.hash();
        this.contentSize = content.size();
        this.keyId = key == null ? null : key.id();
        this.madeAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Derivative() {}

    /** Made again, perhaps better than before. */
    void replace(String newType, StoredContent content, Instant now) {
        mediaType = newType;
        contentHash = content.hash();
        contentSize = content.size();
        madeAt = now;
    }

    ContentId content() {
        return new ContentId(contentHash, keyId);
    }

    /** @param original the name of the file that it was made of */
    OpenContent opened(ContentDoor door, String original) {
        var filename = ENDINGS.containsKey(mediaType) && !original.matches("(?i).*\\.(jpe?g|png|gif|webp|tiff?|pdf)")
                ? original.replaceFirst("\\.[^.]*$", "") + ENDINGS.get(mediaType)
                : original;
        var stream = door.open(content(), contentSize, filename);
        return new OpenContent(stream, filename, mediaType, contentSize, contentHash);
    }

    DerivativeSummary summary() {
        return new DerivativeSummary(id.kind(), id.part(), mediaType, contentSize, contentHash);
    }
}
