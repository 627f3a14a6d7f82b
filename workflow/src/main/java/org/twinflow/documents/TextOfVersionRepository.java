package org.twinflow.documents;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TextOfVersionRepository extends Repository<TextOfVersion, VersionId> {

    TextOfVersion save(TextOfVersion text);

    Optional<TextOfVersion> findById(VersionId id);

    @Modifying
    @Query("delete from TextOfVersion t where t.id.document = :document")
    void deleteAllOf(UUID document);
}
