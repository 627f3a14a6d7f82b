package org.twinflow.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a page has to be, and who may write one. */
@Component
class PageRules {

    static final int LONGEST_BODY = 20_000;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_STAGE = 60;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int LONGEST_CREDITS = 200;
    private static final int MOST_EXHIBITS = 24;

    /** Of these there is a copy that says nothing of where and when. */
    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff");

    private final Documents documents;
    private final ImageConsents consents;

    PageRules(Documents documents, ImageConsents consents) {
        this.documents = documents;
        this.consents = consents;
    }

    static boolean isPicture(DocumentDetails document) {
        return PICTURES.contains(document.mediaType());
    }

    /** Teachers write pages, and pupils begin their own. */
    static boolean mayWrite(ProjectId project, Reader reader) {
        var scope = Scope.project(project.id());
        return reader.teachesIn(project.id()) || reader.has(Role.PUPIL_ADMIN, scope) || reader.has(Role.PUPIL, scope);
    }

    /** Refuses all that is wrong at once. */
    void check(ProjectId project, PageText text, Reader by) {
        var errors = new ArrayList<FieldError>();
        if (text.title().isEmpty() || text.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "pages.title.form", LONGEST_TITLE));
        }
        if (text.stage().length() > LONGEST_STAGE) {
            errors.add(FieldError.of("stage", "pages.stage.form", LONGEST_STAGE));
        }
        if (!text.language().matches("[a-z]{2}")) {
            errors.add(FieldError.of("language", "projects.language.form"));
        }
        if (text.body().length() > LONGEST_BODY) {
            errors.add(FieldError.of("body", "pages.body.form", LONGEST_BODY));
        }
        if (text.exhibits().size() > MOST_EXHIBITS) {
            errors.add(FieldError.of("exhibits", "pages.exhibits.most", MOST_EXHIBITS));
        }
        errors.addAll(faults(project, text, by));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private List<FieldError> faults(ProjectId project, PageText text, Reader by) {
        var seen =
                documents.among(text.exhibits().stream().map(Exhibit::document).toList(), by);
        var young = consents.pupils(project).stream().map(PersonSummary::id).toList();
        var faults = new ArrayList<FieldError>();
        for (int at = 0; at < text.exhibits().size(); at++) {
            var shown = text.exhibits().get(at);
            var field = "exhibits[" + at + "].";
            if (seen.stream().noneMatch(document -> isOf(project, document, shown.document(), shown.version()))) {
                faults.add(FieldError.of(field + "document", "pages.exhibit.unknown"));
            }
            if (shown.description().isEmpty() || shown.description().length() > LONGEST_DESCRIPTION) {
                faults.add(FieldError.of(field + "description", "pages.exhibit.description", LONGEST_DESCRIPTION));
            }
            if (shown.credits().length() > LONGEST_CREDITS) {
                faults.add(FieldError.of(field + "credits", "pages.exhibit.credits", LONGEST_CREDITS));
            }
            if (!young.containsAll(shown.pupils())) {
                faults.add(FieldError.of(field + "pupils", "pages.consent.pupil"));
            }
        }
        return faults;
    }

    private static boolean isOf(ProjectId project, DocumentDetails document, DocumentId id, int version) {
        return document.id().equals(id)
                && project.id().equals(document.project())
                && !document.classification().isPersonal()
                && version >= 1
                && version <= document.version();
    }
}
