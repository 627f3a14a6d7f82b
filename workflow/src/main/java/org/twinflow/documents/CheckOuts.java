package org.twinflow.documents;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.RefusedException;

/** Lets somebody work on a document outside while others add no version; it ends with the new one, or by itself. */
@Service
@Transactional
public class CheckOuts {

    private final DocumentRows rows;
    private final DocumentRules rules;
    private final Audit audit;
    private final Duration longest;
    private final Clock clock;

    CheckOuts(DocumentRows rows, DocumentRules rules, Audit audit, DocumentsProperties properties, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.audit = audit;
        this.longest = properties.editTime();
        this.clock = clock;
    }

    /** Takes a document to work on; who has it already has it for as long again. */
    public void take(DocumentId id, Reader reader) {
        var document = rows.present(id);
        rules.mustChange(document, reader);
        rules.mustBeFree(document, reader.person(), now());
        document.take(reader.person(), now().plus(longest));
        rows.flush(document);
    }

    /** Gives it free again; whoever took it may, and the project's coordinators. */
    public void release(DocumentId id, Reader reader) {
        var document = rows.present(id);
        rules.mustSee(document, reader);
        var editor = document.editor(now());
        if (editor == null) {
            rules.mustChange(document, reader);
            throw new RefusedException("documents.not-taken", document.title());
        }
        if (!mayRelease(document, reader)) {
            throw new ForbiddenException("documents.release.forbidden");
        }
        document.release();
        if (!editor.equals(reader.person())) {
            audit.record(reader.person(), "document.released", "document:" + id, Map.of("editor", editor.toString()));
        }
    }

    private boolean mayRelease(Document document, Reader reader) {
        var project = document.project();
        return reader.person().equals(document.editor(now())) || (project != null && reader.coordinates(project));
    }

    /** As precise as the databases are. */
    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
