package org.twinflow.documents;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TextOfVersionRepository extends Repository<TextOfVersion, VersionId> {

    TextOfVersion save(TextOfVersion text);

    Optional<TextOfVersion> findById(VersionId id);
}
