package org.twinflow.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentVersionRepository extends Repository<DocumentVersion, VersionId> {

    DocumentVersion save(DocumentVersion version);

    Optional<DocumentVersion> findById(VersionId id);

    @Query("select v from DocumentVersion v where v.id.document = :document order by v.id.number desc")
    List<DocumentVersion> of(UUID document);

    @Query("""
            select v from DocumentVersion v, Document d
            where d.id.id = v.id.document and d.version = v.id.number and v.id.document in :documents""")
    List<DocumentVersion> latest(Collection<UUID> documents);
}
