package org.twinflow.mobility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.documents.DocumentId;

interface DossierItemRepository extends Repository<DossierItem, ItemId> {

    DossierItem save(DossierItem item);

    void delete(DossierItem item);

    Optional<DossierItem> findById(ItemId id);

    List<DossierItem> findByDocument(DocumentId document);

    List<DossierItem> findByIdDossierIn(Collection<UUID> dossiers);
}
