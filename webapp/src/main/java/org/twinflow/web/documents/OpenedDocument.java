package org.twinflow.web.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.approval.ApprovalSummary;
import org.twinflow.approval.Approvals;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Lookalikes;
import org.twinflow.documents.VersionSummary;
import org.twinflow.documents.VersionViews;
import org.twinflow.library.Comment;
import org.twinflow.library.Comments;
import org.twinflow.people.PersonId;
import org.twinflow.web.previews.Looks;
import org.twinflow.web.shell.Choice;

/** Gathers what the pane of an opened document shows. */
@Component
class OpenedDocument {

    private static final List<String> TABS = List.of("preview", "details", "comments", "access");

    private final Documents documents;
    private final DocumentShelves shelves;
    private final DocumentCare care;
    private final Comments comments;
    private final Approvals approvals;
    private final Library library;
    private final Audiences audiences;
    private final Names names;
    private final Looks looks;
    private final VersionViews views;
    private final Lookalikes lookalikes;

    OpenedDocument(
            Documents documents,
            DocumentShelves shelves,
            DocumentCare care,
            Comments comments,
            Approvals approvals,
            Library library,
            Audiences audiences,
            Names names,
            Looks looks,
            VersionViews views,
            Lookalikes lookalikes) {
        this.documents = documents;
        this.shelves = shelves;
        this.care = care;
        this.comments = comments;
        this.approvals = approvals;
        this.library = library;
        this.audiences = audiences;
        this.names = names;
        this.looks = looks;
        this.views = views;
        this.lookalikes = lookalikes;
    }

    /**
     * The document, and beside it the list that the address names: without one, that of its folder. That the page is
     * shown counts as having seen the latest version.
     */
    void show(DocumentId id, LibraryQuery query, Reader reader, Model model) {
        var document = documents.get(id, reader);
        var project = document.project();
        var member = project != null && reader.isInProject(project);
        library.show(beside(query, member ? project : null, document), reader, model);
        var said = comments.of(id, reader);
        var asked = approvals.history(id, reader);
        var versions = documents.versions(id, reader);
        model.addAttribute("document", document);
        model.addAttribute("tab", tab(query.tab()));
        model.addAttribute("versions", versions);
        model.addAttribute("comments", said);
        model.addAttribute("mayComment", comments.mayComment(id, reader));
        model.addAttribute("approvals", asked);
        model.addAttribute("approval", asked.isEmpty() ? null : asked.getFirst());
        model.addAttribute("me", reader.person());
        model.addAttribute("look", looks.brief(document, reader));
        model.addAttribute("preview", looks.beginning(document, reader));
        model.addAttribute("nearly", lookalikes.nearly(id, reader));
        views.shown(document, reader);
        model.addAttribute("seen", views.of(id, reader));
        showCare(document, reader, model);
        model.addAttribute("names", names.of(mentioned(model, versions, said, asked, document), project, reader));
    }

    private void showCare(DocumentDetails document, Reader reader, Model model) {
        var project = document.project();
        var mayChange = care.mayChange(document.id(), reader);
        var editing = document.facts().editing();
        model.addAttribute("mayChange", mayChange);
        model.addAttribute(
                "mayRelease",
                editing != null
                        && (editing.by().equals(reader.person()) || (project != null && reader.coordinates(project))));
        if (mayChange && project != null) {
            model.addAttribute("knownTags", shelves.tags(project, reader));
            showAudience(document, care.keeps(project, reader), reader, model);
        }
    }

    /** The names of those who see it are for those who keep the project's documents, not for a pupil who wrote one. */
    private void showAudience(DocumentDetails document, boolean keeps, Reader reader, Model model) {
        var seers = audiences.seers(document, reader);
        model.addAttribute(
                "askable",
                seers.stream()
                        .filter(seer -> !seer.id().equals(reader.person()) && seer.mayBeAsked(keeps))
                        .map(seer -> Choice.of(seer.id(), seer.name()))
                        .toList());
        if (keeps) {
            model.addAttribute("seers", seers);
            model.addAttribute("groups", audiences.groups(document, reader));
        }
    }

    private static String tab(@Nullable String wanted) {
        return wanted != null && TABS.contains(wanted) ? wanted : TABS.getFirst();
    }

    private static LibraryQuery beside(LibraryQuery query, @Nullable UUID project, DocumentDetails document) {
        if (project == null || query.place() != null) {
            return query;
        }
        return query.in(project, document.folder());
    }

    private static List<@Nullable PersonId> mentioned(
            Model model,
            List<VersionSummary> versions,
            List<Comment> said,
            List<ApprovalSummary> asked,
            DocumentDetails document) {
        var ids = new ArrayList<@Nullable PersonId>();
        versions.forEach(version -> ids.add(version.storedBy()));
        said.forEach(comment -> ids.add(comment.author()));
        asked.forEach(request -> {
            ids.add(request.askedBy());
            request.answers().forEach(answer -> ids.add(answer.person()));
        });
        ids.add(document.createdBy());
        var editing = document.facts().editing();
        ids.add(editing == null ? null : editing.by());
        if (model.getAttribute("page") instanceof org.twinflow.shared.Page<?> page) {
            page.items().forEach(item -> ids.add(((DocumentDetails) item).changedBy()));
        }
        return ids;
    }
}
