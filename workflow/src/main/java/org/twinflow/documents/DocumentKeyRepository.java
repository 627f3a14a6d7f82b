package org.twinflow.documents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DocumentKeyRepository extends Repository<DocumentKey, UUID> {

    DocumentKey saveAndFlush(DocumentKey key);

    Optional<DocumentKey> findById(UUID id);

    Optional<DocumentKey> findFirstByWrappedKeyIsNotNull();

    Optional<DocumentKey> findByActiveSubject(UUID subject);
}
