package org.twinflow.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names a content in the store.
 *
 * @param hash 64 hexadecimal digits: the SHA-256 of the bytes, of a personal paper their HMAC
 * @param key the participant's key that it lies under, null for none
 */
public record ContentId(String hash, @Nullable UUID key) {

    public ContentId {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a hash");
        }
    }

    static ContentId of(@Nullable KeyReference key, String hash) {
        return new ContentId(hash, key == null ? null : key.id());
    }

    @Nullable KeyReference reference() {
        return key == null ? null : new KeyReference(key);
    }
}
