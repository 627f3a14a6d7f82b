package org.twinflow.documents;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;

/** Sets of one key in use and, for a while, its forerunners. */
final class Keysets {

    private Keysets() {}

    /** A new key is used from now on; those that were there still open what they sealed. */
    static KeysetHandle withNewPrimary(KeysetHandle old, Parameters kind) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    static KeysetHandle primaryOnly(KeysetHandle all) {
        try {
            var primary = all.getPrimary();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(primary.getKey())
                            .withFixedId(primary.getId())
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
