package org.twinflow.library;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.BatchItem;
import org.twinflow.shared.BatchResult;
import org.twinflow.shared.Batches;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Does the same to several documents of a project, each in a transaction of its own: what may be done is done, and of
 * the rest is told why not. Moving and throwing away can be taken back at once, by whoever did it.
 */
@Service
public class Bulk {

    /** How many documents one action may name. */
    public static final int MOST = 500;

    private static final Duration KEPT = Duration.ofDays(1);

    private final LibraryStepRepository steps;
    private final Documents documents;
    private final DocumentCare care;
    private final Batches batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bulk(
            LibraryStepRepository steps,
            Documents documents,
            DocumentCare care,
            Batches batches,
            TransactionTemplate transaction,
            Clock clock) {
        this.steps = steps;
        this.documents = documents;
        this.care = care;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    public BatchResult move(UUID project, Collection<DocumentId> ids, String folder, Reader reader) {
        var batch = begin(reader);
        return run(batch, project, named(project, ids, reader), reader, document -> {
            note(batch, document, document.folder(), reader);
            care.rename(document.id(), document.title(), folder, reader);
        });
    }

    public BatchResult trash(UUID project, Collection<DocumentId> ids, Reader reader) {
        return trashAll(project, named(project, ids, reader), reader);
    }

    /** As {@link #trash}, for what lies in a folder: that may be more than one can name. */
    public BatchResult trashContent(UUID project, List<DocumentId> content, Reader reader) {
        reader.mustSee(reader.isInProject(project), project);
        return trashAll(project, content, reader);
    }

    private BatchResult trashAll(UUID project, List<DocumentId> content, Reader reader) {
        var batch = begin(reader);
        return run(batch, project, content, reader, document -> {
            note(batch, document, null, reader);
            care.trash(document.id(), reader);
        });
    }

    public BatchResult show(UUID project, Collection<DocumentId> ids, AudienceLevel level, Reader reader) {
        return each(project, ids, reader, document -> care.show(document.id(), level, reader));
    }

    /** Adds tags to those that the documents have. */
    public BatchResult tag(UUID project, Collection<DocumentId> ids, String tags, Reader reader) {
        return each(project, ids, reader, document -> {
            var all = new ArrayList<>(document.facts().tags());
            all.addAll(Arrays.asList(tags.split(",")));
            care.describe(document.id(), document.facts().description(), all, reader);
        });
    }

    /** Brings documents back out of the bin. */
    public BatchResult restore(UUID project, Collection<DocumentId> ids, Reader reader) {
        return new BatchResult(
                UUID.randomUUID(),
                named(project, ids, reader).stream()
                        .map(id -> batches.attempt(id, "", () -> {
                            care.restore(id, reader);
                            inProject(documents.get(id, reader), project);
                        }))
                        .toList());
    }

    /** Does something else to each; a document of another project is one that is not there. */
    public BatchResult each(UUID project, Collection<DocumentId> ids, Reader reader, Consumer<DocumentDetails> action) {
        return run(UUID.randomUUID(), project, named(project, ids, reader), reader, action);
    }

    /** Takes a move or a throwing away back; for others than who did it there is nothing to take back. */
    public BatchResult undo(UUID batch, Reader reader) {
        var done = steps.of(batch, reader.person());
        if (done.isEmpty()) {
            throw new NotFoundException(batch);
        }
        var items = done.stream()
                .map(step -> batches.attempt(step.document(), "", () -> takeBack(step, reader)))
                .toList();
        transaction.executeWithoutResult(status -> steps.forget(batch));
        return new BatchResult(batch, items);
    }

    private void takeBack(LibraryStep step, Reader reader) {
        var folder = step.folderBefore();
        if (folder == null) {
            care.restore(step.document(), reader);
        } else {
            moveBack(step, documents.get(step.document(), reader), folder, reader);
        }
    }

    private void moveBack(LibraryStep step, DocumentDetails document, String folder, Reader reader) {
        care.rename(document.id(), document.title(), folder, reader);
        var level = step.levelBefore();
        var now = documents.get(document.id(), reader).level();
        if (level != null
                && now != null
                && level != now
                && documents.levels(step.project(), reader).contains(level)) {
            care.show(document.id(), level, reader);
        }
    }

    private BatchResult run(
            UUID batch, UUID project, List<DocumentId> ids, Reader reader, Consumer<DocumentDetails> action) {
        return new BatchResult(
                batch, ids.stream().map(id -> one(project, id, reader, action)).toList());
    }

    private BatchItem one(UUID project, DocumentId id, Reader reader, Consumer<DocumentDetails> action) {
        DocumentDetails document;
        try {
            document = inProject(documents.get(id, reader), project);
        } catch (NotFoundException gone) {
            return Batches.gone(id);
        }
        return batches.attempt(
                id, document.title(), () -> action.accept(inProject(documents.get(id, reader), project)));
    }

    private static DocumentDetails inProject(DocumentDetails document, UUID project) {
        if (!project.equals(document.project())) {
            throw new NotFoundException(document.id());
        }
        return document;
    }

    private static List<DocumentId> named(UUID project, Collection<DocumentId> ids, Reader reader) {
        reader.mustSee(reader.isInProject(project), project);
        if (ids.isEmpty()) {
            throw new RefusedException("library.bulk.none");
        }
        if (ids.size() > MOST) {
            throw new RefusedException("library.bulk.many", MOST);
        }
        return List.copyOf(new LinkedHashSet<>(ids));
    }

    private UUID begin(Reader reader) {
        transaction.executeWithoutResult(
                status -> steps.forget(reader.person(), clock.instant().minus(KEPT)));
        return UUID.randomUUID();
    }

    private void note(UUID batch, DocumentDetails document, @Nullable String folder, Reader reader) {
        var id = new StepId(batch, document.id().id());
        Instant now = clock.instant().truncatedTo(MICROS);
        steps.save(new LibraryStep(id, document, folder, reader.person(), now));
    }
}
