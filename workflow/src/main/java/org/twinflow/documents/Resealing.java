package org.twinflow.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twinflow.shared.NotFoundException;

/** Encrypts what lies under a former key of a person again under the present one. */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private final DocumentKeyRepository keys;
    private final WrappedKeys wrapped;
    private final ContentStore store;

    Resealing(DocumentKeyRepository keys, WrappedKeys wrapped, ContentStore store) {
        this.keys = keys;
        this.wrapped = wrapped;
        this.store = store;
    }

    /** What lies under the present key already is left alone; what cannot be read stays as it is. */
    Resealed all(KeyReference key) {
        var row = keys.findById(key.id()).orElseThrow(() -> new NotFoundException("key"));
        if (row.isDestroyed()) {
            return new Resealed(0, 0);
        }
        var material = wrapped.open(row);
        var contents = new ArrayList<ContentId>();
        store.each(file -> {
            if (key.id().equals(file.id().key())) {
                contents.add(file.id());
            }
        });
        long again = 0;
        long failed = 0;
        for (var content : contents) {
            try {
                again += reseal(content, key, material) ? 1 : 0;
            } catch (NotFoundException e) {
                LOG.info("Content {} was deleted meanwhile", content.hash());
            } catch (IOException | UncheckedIOException e) {
                failed++;
                LOG.error("Content {} cannot be read and stays under the former key", content.hash(), e);
            }
        }
        return new Resealed(again, failed);
    }

    /** All of it is read and found right before anything is put in its place. */
    private boolean reseal(ContentId content, KeyReference key, WrappedKeys.Material material) throws IOException {
        var present = Keysets.primaryOnly(material.cipher());
        if (opens(material.with(present).seal(key), content)) {
            return false;
        }
        var aside = Files.createTempFile("resealed", null);
        try {
            write(content, material.seal(key), material.seal(key), aside);
            try (var bytes = Files.newInputStream(aside)) {
                store.putRaw(content, bytes);
            }
            return true;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void write(ContentId content, Seal from, Seal to, Path aside) throws IOException {
        try (var sealed = store.raw(content);
                var plain = from.opened(sealed, content.hash());
                var out = to.sealed(new BufferedOutputStream(Files.newOutputStream(aside)))) {
            plain.transferTo(out);
        }
    }

    private boolean opens(Seal present, ContentId content) throws IOException {
        try (var sealed = store.raw(content);
                var plain = present.opened(sealed, content.hash())) {
            plain.read();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
