package org.twinflow.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.twinflow.people.PersonId;

/** The table of keys in memory. */
final class KeysInMemory implements DocumentKeyRepository {

    private final Map<UUID, DocumentKey> rows = new HashMap<>();

    @Override
    public DocumentKey saveAndFlush(DocumentKey key) {
        rows.put(key.reference().id(), key);
        return key;
    }

    @Override
    public Optional<DocumentKey> findById(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<DocumentKey> findFirstByWrappedKeyIsNotNull() {
        return rows.values().stream().filter(key -> key.wrappedKey() != null).findFirst();
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

    private List<UUID> ids(Predicate<DocumentKey> wanted) {
        return rows.values().stream()
                .filter(wanted)
                .map(key -> key.reference().id())
                .toList();
    }
}
