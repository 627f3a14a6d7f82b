package org.twinflow.mobility;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PaperEventRepository extends Repository<PaperEvent, Long> {

    PaperEvent save(PaperEvent event);

    List<PaperEvent> findByItemDossierOrderByNumberDesc(UUID dossier);
}
