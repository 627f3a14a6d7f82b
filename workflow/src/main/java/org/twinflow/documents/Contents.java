package org.twinflow.documents;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.twinflow.shared.RefusedException;

/** What lies in the store and what needs it, for those who look after it. Decides nothing about readers. */
@Service
public class Contents {

    private final ContentStore store;
    private final List<ContentReferences> references;
    private final ParticipantKeys keys;

    Contents(ContentStore store, List<ContentReferences> references, ParticipantKeys keys) {
        this.store = store;
        this.references = List.copyOf(references);
        this.keys = keys;
    }

    /** The contents in use with a hash behind this one, in the order of their hashes, each once; empty at the end. */
    public List<ContentId> after(String hash, int most) {
        var all = references.stream()
                .map(reference -> reference.after(hash, most))
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(ContentId::hash))
                .toList();
        return all.subList(0, Math.min(most, all.size()));
    }

    /** Which of these hashes are in use. */
    public Set<String> inUse(Collection<String> hashes) {
        var used = new HashSet<String>();
        references.forEach(reference -> used.addAll(reference.among(hashes)));
        return used;
    }

    /** The documents that need a content. */
    public List<DocumentId> documents(String hash) {
        return references.stream()
                .flatMap(reference -> reference.documents(hash).stream())
                .distinct()
                .toList();
    }

    /** Reads all of it; what lies under a key that is destroyed counts as missing. */
    public ContentState verify(ContentId content) {
        try {
            return store.verify(content.reference(), content.hash());
        } catch (RefusedException e) {
            return ContentState.MISSING;
        }
    }

    /** The content as it lies there, unread. */
    public Optional<ContentFile> find(ContentId content) {
        return store.find(content);
    }

    public void each(Consumer<ContentFile> use) {
        store.each(use);
    }

    /** Takes a content that nothing needs out of use, unless it was handed in since or is needed after all. */
    public boolean setAside(ContentId content, Instant untouchedSince) {
        if (!inUse(List.of(content.hash())).isEmpty() || !store.setAside(content, untouchedSince)) {
            return false;
        }
        if (inUse(List.of(content.hash())).isEmpty()) {
            return true;
        }
        store.bringBack(content);
        return false;
    }

    public void bringBack(ContentId content) {
        store.bringBack(content);
    }

    /** Deletes what was set aside. */
    public void discard(ContentId content) {
        store.discard(content);
    }

    /** Whether the store can be read and written at this moment. */
    public boolean answer() {
        return store.answers();
    }

    /** Deletes what still lies under keys that are destroyed. */
    public void forgetDestroyed() {
        store.keys().stream().map(KeyReference::new).filter(keys::isDestroyed).forEach(store::forget);
    }

    /** The bytes as they lie there; encrypted ones stay so. */
    public InputStream raw(ContentId content) {
        return store.raw(content);
    }

    public void putRaw(ContentId content, InputStream bytes) {
        store.putRaw(content, bytes);
    }
}
