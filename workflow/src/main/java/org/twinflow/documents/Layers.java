package org.twinflow.documents;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Seals twice: both secrets are needed to open. */
record Layers(Aead outer, Aead inner) implements Aead {

    @Override
    public byte[] encrypt(byte[] plain, byte[] context) throws GeneralSecurityException {
        return outer.encrypt(inner.encrypt(plain, context), context);
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return inner.decrypt(outer.decrypt(sealed, context), context);
    }
}
