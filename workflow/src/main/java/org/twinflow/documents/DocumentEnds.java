package org.twinflow.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.RefusedException;

/** How a document ends, and what keeps it from ending. Decides nothing about readers: that is for those who call. */
@Service
@Transactional
public class DocumentEnds {

    private final DocumentRows rows;
    private final DocumentRepository documents;
    private final TextOfVersionRepository texts;
    private final DocumentVersionRepository versions;
    private final DerivativeRepository derivatives;
    private final DocumentIndex index;
    private final ApplicationEventPublisher events;

    DocumentEnds(
            DocumentRows rows,
            DocumentRepository documents,
            TextOfVersionRepository texts,
            DocumentVersionRepository versions,
            DerivativeRepository derivatives,
            DocumentIndex index,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.documents = documents;
        this.texts = texts;
        this.versions = versions;
        this.derivatives = derivatives;
        this.index = index;
        this.events = events;
    }

    /** Suspends every deletion of it, and taking it to the trash; of what lies there already, that it is emptied. */
    public void hold(DocumentId id) {
        rows.locked(id).term().hold(true);
    }

    public void release(DocumentId id) {
        rows.locked(id).term().hold(false);
    }

    /** What has lain in the trash since before this moment and is not held, the oldest first. */
    @Transactional(readOnly = true)
    public List<DocumentId> trashedBefore(Instant time, int most) {
        return documents.trashedBefore(time, Limit.of(most)).stream()
                .map(DocumentId::new)
                .toList();
    }

    /**
     * Deletes a document that has lain in the trash since before this moment, with its versions, its text and what is
     * found of it. Its contents stay in the store until whoever calls takes them out, after the commit.
     */
    public DeletedDocument delete(DocumentId id, Instant trashedBefore) {
        var document = rows.locked(id);
        var term = document.term();
        if (!document.isTrashedBefore(trashedBefore) || term.isHeld() || term.isInStage()) {
            throw new RefusedException("documents.held", document.title());
        }
        return delete(document);
    }

    /** Keeps a document until the end of a day, by the rule of a class. */
    public void keep(DocumentId id, String retentionClass, LocalDate until) {
        rows.find(id).term().keep(retentionClass, until);
    }

    /** Until when the paper itself is valid, which ends nothing. */
    public void validUntil(DocumentId id, @Nullable LocalDate day) {
        rows.find(id).term().validUntil(day);
    }

    /** For how long a document is there; empty once it is gone. */
    @Transactional(readOnly = true)
    public Optional<Keeping> keeping(DocumentId id) {
        return documents.findById(id).map(document -> document.term().keeping());
    }

    /** What is still there though its time is over, held or not, the longest first. */
    @Transactional(readOnly = true)
    public List<Kept> keptBefore(LocalDate today, int most) {
        return documents.keptBefore(today, Limit.of(most));
    }

    /** Deletes a document that had to be kept until a day before this one, wherever it lies. */
    public DeletedDocument deleteKept(DocumentId id, LocalDate today) {
        var document = rows.locked(id);
        if (!document.term().isOver(today) || document.term().isHeld()) {
            throw new RefusedException("documents.held", document.title());
        }
        return delete(document);
    }

    private DeletedDocument delete(Document document) {
        var id = document.id();
        var all = rows.versions(document);
        var deleted = document.deleted(
                all.stream()
                        .map(version ->
                                new DeletedDocument.Content(version.id().number(), version.content(), version.size()))
                        .toList(),
                derivatives.ofAll(id.id()).stream().map(Derivative::content).toList());
        events.publishEvent(new DocumentDeleting(id));
        index.remove(document);
        derivatives.deleteAllOf(id.id());
        texts.deleteAllOf(id.id());
        versions.deleteAllOf(id.id());
        documents.delete(document);
        documents.flush();
        return deleted;
    }
}
