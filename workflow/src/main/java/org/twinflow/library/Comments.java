package org.twinflow.library;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** What is said of a project's document, by those of the project who see it. */
@Service
@Transactional
public class Comments {

    private static final int LONGEST = 2000;

    private final DocumentCommentRepository comments;
    private final Documents documents;
    private final DocumentCare care;
    private final Audit audit;
    private final Clock clock;

    Comments(DocumentCommentRepository comments, Documents documents, DocumentCare care, Audit audit, Clock clock) {
        this.comments = comments;
        this.documents = documents;
        this.care = care;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, the first said first; for those who work in the project: families and visitors see none. */
    @Transactional(readOnly = true)
    public List<Comment> of(DocumentId id, Reader reader) {
        var document = documents.get(id, reader);
        if (!mayComment(document, reader)) {
            return List.of();
        }
        var keeps = keeps(document, reader);
        return comments.findByDocumentOrderBySaidAtAscIdAsc(id).stream()
                .map(comment -> comment.shown(keeps || comment.isBy(reader.person())))
                .toList();
    }

    /** Whether the reader may say something of it. */
    @Transactional(readOnly = true)
    public boolean mayComment(DocumentId id, Reader reader) {
        return mayComment(documents.get(id, reader), reader);
    }

    /** Says something; the same words by the same person right after themselves are said once. */
    public Comment say(DocumentId id, String text, Reader reader) {
        var document = documents.get(id, reader);
        if (!mayComment(document, reader)) {
            throw new ForbiddenException("library.comment.forbidden");
        }
        var project = document.project();
        if (project != null) {
            reader.mustWork(project);
        }
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new InvalidException(FieldError.of("text", "library.comment.form", LONGEST));
        }
        var said = comments.findByDocumentOrderBySaidAtAscIdAsc(id);
        if (!said.isEmpty()
                && said.getLast().isBy(reader.person())
                && said.getLast().says(words)) {
            return said.getLast().shown(true);
        }
        var now = clock.instant().truncatedTo(MICROS);
        return comments.save(new DocumentComment(id, document.version(), reader.person(), words, now))
                .shown(true);
    }

    /** Takes a comment away; its author may, and those who keep the project's documents. */
    public void delete(DocumentId id, UUID comment, Reader reader) {
        var document = documents.get(id, reader);
        var found = comments.findById(comment)
                .filter(each -> each.document().equals(id))
                .orElseThrow(() -> new NotFoundException(comment));
        reader.mustSee(mayComment(document, reader), comment);
        if (!found.isBy(reader.person()) && !keeps(document, reader)) {
            throw new ForbiddenException("library.comment.not-yours");
        }
        comments.delete(found);
        audit.record(reader.person(), "comment.deleted", "document:" + id, Map.of("comment", comment.toString()));
    }

    private static boolean mayComment(DocumentDetails document, Reader reader) {
        var project = document.project();
        return project != null
                && !document.classification().isPersonal()
                && AudienceLevel.MEMBERS.names(reader, project);
    }

    private boolean keeps(DocumentDetails document, Reader reader) {
        var project = document.project();
        return project != null && care.keeps(project, reader);
    }
}
