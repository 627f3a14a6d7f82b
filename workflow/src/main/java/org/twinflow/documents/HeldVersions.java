package org.twinflow.documents;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;

/**
 * Versions that a stage of a project holds: they can be read while they lie in the trash, and the trash is not emptied of
 * them. What has to be deleted by a rule of retention is deleted all the same.
 */
@Service
public class HeldVersions {

    private final DocumentRepository documents;
    private final DocumentRows rows;
    private final DocumentRules rules;
    private final Openings openings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    HeldVersions(
            DocumentRepository documents,
            DocumentRows rows,
            DocumentRules rules,
            Openings openings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.rows = rows;
        this.rules = rules;
        this.openings = openings;
        this.transaction = transaction;
        this.events = events;
    }

    /** Keeps these from being deleted with the trash. Decides nothing about readers: that is for those who call. */
    public void hold(Collection<DocumentId> ids) {
        mark(ids, true);
    }

    public void release(Collection<DocumentId> ids) {
        mark(ids, false);
    }

    private void mark(Collection<DocumentId> ids, boolean held) {
        if (!ids.isEmpty()) {
            transaction.executeWithoutResult(status -> documents.holdForStage(ids, held));
        }
    }

    /** Those of these documents that the reader sees, also in the trash, in no order. */
    public List<DocumentDetails> among(Collection<DocumentId> ids, Reader reader) {
        return ids.isEmpty()
                ? List.of()
                : Objects.requireNonNull(
                        transaction.execute(status -> rows.details(documents.alsoTrashed(ids, reader.tokens()))));
    }

    /** Those of them that are still there, for whomever. */
    public Set<DocumentId> existing(Collection<DocumentId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(Objects.requireNonNull(transaction.execute(status -> documents.existing(ids))));
    }

    /** One version, for those who see the document. */
    public Optional<VersionSummary> version(DocumentId id, int number, Reader reader) {
        return Objects.requireNonNull(transaction.execute(status -> documents
                .findById(id)
                .filter(document -> !document.isPersonal() && rules.sees(document, reader))
                .flatMap(document -> rows.versionIfThere(VersionId.of(id, number)))
                .map(DocumentVersion::summary)));
    }

    /** As {@link Documents#content}, also of what lies in the trash. */
    public OpenContent content(DocumentId id, int number, Reader reader) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var document = rows.find(id);
            rules.mustSee(document, reader);
            reader.mustSee(!document.isPersonal(), id);
            var content = openings.file(document, rows.version(VersionId.of(id, number)), reader);
            events.publishEvent(new VersionOpened(id, number, reader.person()));
            return content;
        }));
    }
}
