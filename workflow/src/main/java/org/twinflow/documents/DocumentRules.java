package org.twinflow.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** Who may do what with a document, and what a document must say of itself. */
@Component
class DocumentRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_DESCRIPTION = 2000;

    private final PaperAttempts attempts;

    DocumentRules(PaperAttempts attempts) {
        this.attempts = attempts;
    }

    void mayUpload(UUID project, @Nullable AudienceLevel level, Reader reader) {
        reader.mustSee(reader.isInProject(project), project);
        reader.mustWork(project);
        var allowed = levels(project, reader);
        if (allowed.isEmpty()) {
            throw new ForbiddenException("documents.upload.forbidden");
        }
        if (level != null && !allowed.contains(level)) {
            throw new ForbiddenException("documents.upload.members");
        }
    }

    /** Teachers, coordinators and pupil administrators may hand in for all; pupils for the members; others for nobody. */
    Set<AudienceLevel> levels(UUID project, Reader reader) {
        if (keepsDocuments(project, reader)) {
            return EnumSet.allOf(AudienceLevel.class);
        }
        return reader.tokens().contains(Scope.project(project).token(Role.PUPIL))
                ? EnumSet.of(AudienceLevel.MEMBERS)
                : EnumSet.noneOf(AudienceLevel.class);
    }

    boolean sees(Document document, Reader reader) {
        return reader.isNamed(document.audience());
    }

    /** Answers 404 to those who do not; of a paper about a person it is remembered who was after it. */
    void mustSee(Document document, Reader reader) {
        var visible = sees(document, reader);
        if (!visible && document.isPersonal()) {
            attempts.refused(reader, "document:" + document.id());
        }
        reader.mustSee(visible, document.id());
    }

    /** Those who keep the project's documents, and whoever handed this one in. */
    boolean mayChange(Document document, Reader reader) {
        var project = document.project();
        if (project == null || document.isPersonal() || !sees(document, reader) || !reader.isInProject(project)) {
            return false;
        }
        return keepsDocuments(project, reader) || reader.person().equals(document.createdBy());
    }

    void mustChange(Document document, Reader reader) {
        mustSee(document, reader);
        if (!mayChange(document, reader)) {
            throw new ForbiddenException("documents.change.forbidden");
        }
        var project = document.project();
        if (project != null) {
            reader.mustWork(project);
        }
    }

    /** Its teachers are told who saw a paper of the project; pupils never learn who read. */
    boolean mayAskWhoSaw(Document document, Reader reader) {
        var project = document.project();
        return project != null && !document.isPersonal() && sees(document, reader) && reader.teachesIn(project);
    }

    void check(String title, String folder) {
        var errors = new ArrayList<FieldError>();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "documents.title.form", LONGEST_TITLE));
        }
        if (Folders.normal(folder).length() > Folders.LONGEST) {
            errors.add(FieldError.of("folder", "documents.folder.form", Folders.LONGEST));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    void checkDescription(String description) {
        if (description.strip().length() > LONGEST_DESCRIPTION) {
            throw new InvalidException(FieldError.of("description", "documents.description.form", LONGEST_DESCRIPTION));
        }
    }

    /** Who took a document to work on it is the only one to add a version; the system itself may. */
    void mustBeFree(Document document, @Nullable PersonId by, Instant now) {
        var editor = document.editor(now);
        if (editor != null && by != null && !editor.equals(by)) {
            throw new RefusedException("documents.taken", document.title());
        }
    }

    /** Those who put the project's documents in order. */
    boolean keepsDocuments(UUID project, Reader reader) {
        return reader.teachesIn(project) || reader.has(Role.PUPIL_ADMIN, Scope.project(project));
    }
}
