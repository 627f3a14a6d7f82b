package org.twinflow.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.documents.DocumentId;

interface DocumentCommentRepository extends Repository<DocumentComment, UUID> {

    DocumentComment save(DocumentComment comment);

    Optional<DocumentComment> findById(UUID id);

    List<DocumentComment> findByDocumentOrderBySaidAtAscIdAsc(DocumentId document);

    void delete(DocumentComment comment);
}
