package org.twinflow.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** The table of keys in memory. */
final class KeysInMemory implements DocumentKeyRepository {

    private final Map<UUID, DocumentKey> rows = new HashMap<>();
    private int left;
    private @Nullable Error failure;

    /** Throws once so many are saved. */
    void failAfter(int saves, Error error) {
        left = saves;
        failure = error;
    }

    void failNever() {
        failure = null;
    }

    @Override
    public DocumentKey saveAndFlush(DocumentKey key) {
        if (failure != null && left-- <= 0) {
            throw failure;
        }
        rows.put(key.reference().id(), key);
        return key;
    }

    @Override
    public Optional<DocumentKey> hold(UUID id) {
        return findById(id);
    }

    @Override
    public Optional<DocumentKey> findById(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<DocumentKey> findFirstByWrappedKeyIsNotNull() {
        return rows.values().stream().filter(key -> key.wrapped().isPresent()).findFirst();
    }

    @Override
    public Optional<DocumentKey> findByActiveSubject(UUID subject) {
        return rows.values().stream()
                .filter(key -> key.isOf(new PersonId(subject)))
                .findFirst();
    }

    @Override
    public List<UUID> destroyedIds() {
        return ids(DocumentKey::isDestroyed);
    }

    @Override
    public List<UUID> idsWithShare() {
        return ids(key -> !key.isDestroyed() && key.hasShare());
    }

    @Override
    public List<UUID> idsWithoutShare() {
        return ids(key -> !key.isDestroyed() && !key.hasShare());
    }

    @Override
    public List<UUID> idsRotating() {
        return ids(DocumentKey::isRotating);
    }

    private List<UUID> ids(Predicate<DocumentKey> wanted) {
        return rows.values().stream()
                .filter(wanted)
                .map(key -> key.reference().id())
                .toList();
    }
}
