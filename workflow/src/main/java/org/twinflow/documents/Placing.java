package org.twinflow.documents;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.shared.RefusedException;

/** Shows what lies in a folder that is kept for some people to these alone, whichever way it came there. */
@Component
class Placing {

    private final ObjectProvider<FolderRule> rules;

    Placing(ObjectProvider<FolderRule> rules) {
        this.rules = rules;
    }

    /** Whom a folder is kept for; empty where each document says itself who sees it. */
    Optional<Set<String>> audience(@Nullable UUID project, String folder) {
        var place = Folders.normal(folder);
        return project == null || place.isEmpty()
                ? Optional.empty()
                : rules.orderedStream()
                        .flatMap(rule -> rule.audience(project, place).stream())
                        .findFirst();
    }

    /** Nobody puts something where they would not see it any more. */
    void mayPut(UUID project, String folder, Reader reader) {
        if (audience(project, folder).filter(kept -> !reader.isNamed(kept)).isPresent()) {
            throw new RefusedException("documents.folder.foreign");
        }
    }

    /** To be called wherever a document has come to lie in another folder; a personal paper follows none. */
    void settle(Document document) {
        var kept = audience(document.project(), document.folder());
        if (document.isPersonal() || (kept.isEmpty() && !document.isPlaced())) {
            return;
        }
        if (document.isFiled()) {
            throw new RefusedException("documents.folder.filed", document.title());
        }
        kept.ifPresentOrElse(document::follow, document::leave);
    }
}
