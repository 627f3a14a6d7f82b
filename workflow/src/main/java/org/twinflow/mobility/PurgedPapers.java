package org.twinflow.mobility;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.documents.DocumentId;

/** The papers that were deleted because their time was over: for features that decide for themselves who may know. */
@Component
public class PurgedPapers {

    private final DossierItemRepository items;

    PurgedPapers(DossierItemRepository items) {
        this.items = items;
    }

    /** @param document as its certificate of deletion names it */
    public record Purge(DocumentId document, Instant at) {}

    @Transactional(readOnly = true)
    public Map<Paper, Purge> of(DossierId dossier) {
        var purged = new EnumMap<Paper, Purge>(Paper.class);
        for (var item : items.findByIdDossierIn(List.of(dossier.id()))) {
            var gone = item.letGo();
            if (gone != null) {
                purged.put(item.paper(), gone);
            }
        }
        return purged;
    }
}
