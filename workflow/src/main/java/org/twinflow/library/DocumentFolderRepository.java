package org.twinflow.library;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DocumentFolderRepository extends Repository<DocumentFolder, UUID> {

    DocumentFolder save(DocumentFolder folder);

    List<DocumentFolder> findByProject(UUID project);

    List<DocumentFolder> findByProjectAndKeptForNotNull(UUID project);

    void delete(DocumentFolder folder);
}
