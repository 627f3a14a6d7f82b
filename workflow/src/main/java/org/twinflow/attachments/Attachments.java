package org.twinflow.attachments;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.stream.Collectors.toSet;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Listing;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.inbox.CaseNews;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.TaskState;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.FileNames;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;

/**
 * Attaches documents to the tasks of projects. Those may who may say something about the task; every task of the case
 * shows what is attached, to those who may read the document.
 */
@Service
public class Attachments {

    private static final int MOST = 200;

    private final AttachedRows rows;
    private final AttachedPapers papers;
    private final Meant meant;
    private final Inbox inbox;
    private final CaseNews news;
    private final Documents documents;
    private final DocumentShelves shelves;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            AttachedRows rows,
            AttachedPapers papers,
            Meant meant,
            Inbox inbox,
            CaseNews news,
            Documents documents,
            DocumentShelves shelves,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.meant = meant;
        this.inbox = inbox;
        this.news = news;
        this.documents = documents;
        this.shelves = shelves;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The path of the page of a document. */
    public static String path(DocumentId document) {
        return "/documents/d/" + document;
    }

    /** What is attached to the case of a task that the reader sees, as far as they may open it. */
    public List<Attachment> of(String taskId, Reader reader, Locale locale) {
        return papers.of(inbox.task(taskId, reader, locale).subject(), reader);
    }

    /**
     * What the reader may attach to the task.
     *
     * @param words what stands in the titles of the documents offered; blank for the latest of all
     */
    public AttachmentChoices choices(String taskId, String words, Reader reader, Locale locale) {
        var task = inbox.task(taskId, reader, locale);
        var project = project(task, reader);
        if (project == null || task.state() == TaskState.DONE) {
            return AttachmentChoices.NONE;
        }
        var id = project.id().id();
        var attached = papers.of(task.subject(), reader).stream()
                .map(each -> each.document().id())
                .collect(toSet());
        var narrow = words.isBlank() ? Listing.Narrow.NOTHING : Listing.Narrow.titled(words);
        var offered =
                shelves.list(new Listing(id, null, narrow, Listing.Order.LATEST, null, MOST), reader).items().stream()
                        .filter(document -> !attached.contains(document.id()))
                        .toList();
        var levels = documents.levels(id, reader);
        return new AttachmentChoices(true, levels, usual(task, project, levels), offered);
    }

    /** To be asked before the body of an upload is read: refuses what {@link #attachNew} would refuse. */
    public void mayAttachNew(String taskId, Reader reader) {
        var project = open(taskId, reader, Locale.ENGLISH).project();
        documents.mayUpload(project.id().id(), reader);
    }

    /**
     * Stores a file among the documents of the project and attaches it.
     *
     * @param title blank for the name of the file without its ending
     * @param level who sees it; null for the narrowest that the reader may choose and that holds whom the task means
     */
    public DocumentDetails attachNew(
            String taskId,
            Upload upload,
            String title,
            @Nullable AudienceLevel level,
            InputStream content,
            Reader reader,
            Locale locale) {
        var open = open(taskId, reader, locale);
        var project = open.project();
        var id = project.id().id();
        var shown = level == null ? usual(open.task(), project, documents.levels(id, reader)) : level;
        var called = title.isBlank() ? FileNames.withoutEnding(upload.filename()) : title.strip();
        var wanted = NewDocument.inProject(id, called, "", shown, upload, project.language());
        return documents.store(wanted, content, reader, document -> keep(open.task(), document, reader));
    }

    /** Attaches a document of the project that the reader sees; a second time changes nothing. */
    public void attach(String taskId, DocumentId document, Reader reader, Locale locale) {
        var open = open(taskId, reader, locale);
        transaction.executeWithoutResult(status -> {
            var found = documents.get(document, reader);
            reader.mustSee(
                    open.project().id().id().equals(found.project())
                            && !found.classification().isPersonal(),
                    document);
            if (rows.findById(new AttachmentKey(open.task().subject(), document))
                    .isEmpty()) {
                keep(open.task(), document, reader);
            }
        });
    }

    /** Takes off what the reader attached; the document stays. */
    public void detach(String taskId, DocumentId document, Reader reader, Locale locale) {
        var task = open(taskId, reader, locale).task();
        transaction.executeWithoutResult(status -> {
            documents.get(document, reader);
            var row = rows.findById(new AttachmentKey(task.subject(), document))
                    .orElseThrow(() -> new NotFoundException(document));
            reader.mustBeAllowed(row.isBy(reader));
            rows.delete(row);
            record(task, document, "attachment.removed", reader);
        });
    }

    private void keep(InboxTask task, DocumentId document, Reader reader) {
        rows.save(
                new AttachedRow(task, document, reader.person(), clock.instant().truncatedTo(MICROS)));
        news.arrived(task.subject(), reader.person());
        record(task, document, "attachment.added", reader);
    }

    private void record(InboxTask task, DocumentId document, String action, Reader reader) {
        audit.record(reader.person(), action, "document:" + document, Map.of("task", task.id()));
    }

    /** A task that is not done, of a project in which the reader works. */
    private record Open(InboxTask task, ProjectSummary project) {}

    private Open open(String taskId, Reader reader, Locale locale) {
        var task = inbox.task(taskId, reader, locale);
        var project = project(task, reader);
        if (project == null || task.state() == TaskState.DONE) {
            throw new ForbiddenException("attachments.closed");
        }
        reader.mustWork(project.id().id());
        return new Open(task, project);
    }

    private static @Nullable ProjectSummary project(InboxTask task, Reader reader) {
        var project = task.project();
        return project != null && reader.isInProject(project.id().id()) ? project : null;
    }

    private AudienceLevel usual(InboxTask task, ProjectSummary project, Set<AudienceLevel> levels) {
        var narrowest = meant.narrowest(project.id().id(), inbox.meant(task.id()));
        return levels.contains(narrowest) ? narrowest : AudienceLevel.MEMBERS;
    }
}
