package org.twinflow.documents;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentKeyRepository extends Repository<DocumentKey, UUID> {

    DocumentKey saveAndFlush(DocumentKey key);

    Optional<DocumentKey> findById(UUID id);

    /** Until the transaction ends nobody destroys it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select k from DocumentKey k where k.id = :id")
    Optional<DocumentKey> hold(UUID id);

    Optional<DocumentKey> findFirstByWrappedKeyIsNotNull();

    Optional<DocumentKey> findByActiveSubject(UUID subject);

    @Query("select k.id from DocumentKey k where k.destroyedAt is not null")
    List<UUID> destroyedIds();

    @Query("select k.id from DocumentKey k where k.wrappedKey is not null and k.withShare = true")
    List<UUID> idsWithShare();

    @Query("select k.id from DocumentKey k where k.wrappedKey is not null and k.withShare = false")
    List<UUID> idsWithoutShare();

    @Query("select k.id from DocumentKey k where k.wrappedKey is not null and k.rotatedAt is not null")
    List<UUID> idsRotating();
}
