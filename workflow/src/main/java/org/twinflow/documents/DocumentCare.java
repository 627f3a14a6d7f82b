package org.twinflow.documents;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/**
 * Lets the keepers of a project's documents put them in order, show them to others and throw them away. While a file is
 * being read, its rows change without anybody's doing: what collides with that is done again and not refused.
 */
@Service
@Transactional
@Retryable(
        includes = {OptimisticLockingFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 2,
        delay = 50)
public class DocumentCare {

    private final DocumentRows rows;
    private final DocumentIndex index;
    private final DocumentRules rules;
    private final Placing placing;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentCare(
            DocumentRows rows,
            DocumentIndex index,
            DocumentRules rules,
            Placing placing,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.index = index;
        this.rules = rules;
        this.placing = placing;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public void rename(DocumentId id, String title, String folder, Reader reader) {
        rules.check(title, folder);
        change(id, reader, document -> {
            placing.mayPut(Objects.requireNonNull(document.project()), folder, reader);
            document.rename(title, folder);
            placing.settle(document);
            index.put(document, rows.latest(document));
        });
    }

    /** Changes all of it together, or nothing. */
    public void change(DocumentId id, DocumentChange wanted, Reader reader) {
        rename(id, wanted.title(), wanted.folder(), reader);
        describe(id, wanted.description(), wanted.tags(), reader);
        if (wanted.level() != null) {
            show(id, wanted.level(), reader);
        }
    }

    /** Says anew what a document is about; its tags and description are found like its text. */
    public void describe(DocumentId id, String description, Collection<String> tags, Reader reader) {
        rules.checkDescription(description);
        var normal = Tags.normal(tags);
        change(id, reader, document -> {
            document.describe(description, normal);
            index.put(document, rows.latest(document));
        });
    }

    /** Moves a folder with all that is in it and below it; those who keep the project's documents may. */
    public void moveFolder(UUID project, String from, String to, Reader reader) {
        mustKeep(project, reader);
        placing.mayPut(project, to, reader);
        rows.moveFolder(project, Folders.normal(from), Folders.normal(to));
        if (!placing.audience(project, from).equals(placing.audience(project, to))) {
            rows.in(project, Folders.normal(to)).forEach(document -> {
                placing.settle(document);
                if (!document.isTrashed()) {
                    index.put(document, rows.latest(document));
                }
            });
        }
    }

    /** Whether the reader keeps the project's documents: makes folders, and changes what others handed in. */
    public boolean keeps(UUID project, Reader reader) {
        return rules.keepsDocuments(project, reader);
    }

    /** Answers 404 to strangers, 403 to those who do not keep the project's documents. */
    public void mustKeep(UUID project, Reader reader) {
        reader.mustSee(reader.isInProject(project), project);
        if (!keeps(project, reader)) {
            throw new ForbiddenException("documents.keep.forbidden");
        }
        reader.mustWork(project);
    }

    /** Notes how far the work on a version has come; the feature that asks for approvals decides. */
    public void stand(DocumentId id, int version, Standing standing) {
        var document = rows.present(id);
        if (document.current().number() != version) {
            throw new StaleException(id);
        }
        document.stand(standing);
        rows.flush(document);
    }

    /** The groups that see a document, as tokens; for those who may change who they are. */
    @Transactional(readOnly = true)
    public Set<String> audience(DocumentId id, Reader reader) {
        var document = rows.present(id);
        rules.mustChange(document, reader);
        return document.audience();
    }

    /** Shows a document of a project to others than before; who is left out no longer finds it at once. */
    public void show(DocumentId id, AudienceLevel level, Reader reader) {
        change(id, reader, document -> {
            var project = Objects.requireNonNull(document.project());
            rules.mayUpload(project, level, reader);
            if (document.isPlaced()) {
                throw new RefusedException("documents.folder.kept");
            }
            var before = document.audience();
            document.showTo(level, level.tokens(project));
            events.publishEvent(
                    new DocumentShown(id, document.title(), project, before, document.audience(), reader.person()));
            index.put(document, rows.latest(document));
            record(document, "document.shown", reader, Map.of("level", level.name()));
        });
    }

    /** Shows a document to these and to nobody else; the feature that filed it decides. */
    public void showTo(DocumentId id, Set<String> audience) {
        var document = rows.present(id);
        document.showTo(null, audience);
        index.put(document, rows.latest(document));
    }

    public void trash(DocumentId id, Reader reader) {
        change(id, reader, document -> {
            document.trash(reader.person(), clock.instant().truncatedTo(MICROS));
            index.remove(document);
            record(document, "document.trashed", reader, Map.of());
        });
    }

    public void restore(DocumentId id, Reader reader) {
        var document = rows.find(id);
        rules.mustChange(document, reader);
        if (!document.isTrashed()) {
            throw new RefusedException("documents.not-trashed", document.title());
        }
        document.restore();
        placing.settle(document);
        index.put(document, rows.latest(document));
        record(document, "document.restored", reader, Map.of());
    }

    /** What lies in a project's trash and the reader may see, the latest first. */
    @Transactional(readOnly = true)
    public List<DocumentDetails> trashed(UUID project, Reader reader) {
        return rows.trashed(project, reader);
    }

    /** Whether the reader may rename it, trash it or add a version. */
    @Transactional(readOnly = true)
    public boolean mayChange(DocumentId id, Reader reader) {
        return rules.mayChange(rows.find(id), reader);
    }

    private void change(DocumentId id, Reader reader, Consumer<Document> change) {
        var document = rows.present(id);
        rules.mustChange(document, reader);
        change.accept(document);
    }

    private void record(Document document, String action, Reader reader, Map<String, String> facts) {
        audit.record(reader.person(), action, "document:" + document.id(), facts);
    }
}
