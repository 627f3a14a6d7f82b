package org.twinflow.mobility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PaperReadingRepository extends Repository<PaperReading, ItemId> {

    PaperReading save(PaperReading reading);

    Optional<PaperReading> findById(ItemId id);

    List<PaperReading> findByIdDossierIn(Collection<UUID> dossiers);

    void delete(PaperReading reading);
}
