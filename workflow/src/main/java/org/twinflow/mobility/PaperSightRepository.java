package org.twinflow.mobility;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.documents.DocumentId;

interface PaperSightRepository extends Repository<PaperSight, DocumentId> {

    PaperSight save(PaperSight sight);

    Optional<PaperSight> findById(DocumentId document);

    void delete(PaperSight sight);
}
