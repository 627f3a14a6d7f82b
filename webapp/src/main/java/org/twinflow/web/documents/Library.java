package org.twinflow.web.documents;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.Page;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;

/** Gathers what a page of the library shows: the reader's projects, a folder's documents, and the opened one. */
@Component
class Library {

    private static final int SIZE = 50;
    private static final int PREVIEW = 4000;

    private final Documents documents;
    private final DocumentCare care;
    private final Projects projects;
    private final People people;
    private final Texts texts;

    Library(Documents documents, DocumentCare care, Projects projects, People people, Texts texts) {
        this.documents = documents;
        this.care = care;
        this.projects = projects;
        this.people = people;
        this.texts = texts;
    }

    /** @param project null for the first of the reader's projects */
    void show(@Nullable UUID project, @Nullable String folder, @Nullable String cursor, Reader reader, Model model) {
        var mine = projects.visibleTo(reader);
        model.addAttribute("projects", mine);
        var shown = project != null
                ? projects.get(new ProjectId(project), reader)
                : mine.isEmpty() ? null : mine.getFirst();
        if (shown != null) {
            showFolder(shown, folder, cursor, reader, model);
        }
    }

    void show(DocumentId id, @Nullable String cursor, Reader reader, Model model) {
        var document = documents.get(id, reader);
        var project = document.project();
        if (project != null && reader.isInProject(project)) {
            show(project, document.folder().isEmpty() ? null : document.folder(), cursor, reader, model);
        } else {
            model.addAttribute("projects", projects.visibleTo(reader));
        }
        var versions = documents.versions(id, reader);
        model.addAttribute("document", document);
        model.addAttribute("versions", versions);
        model.addAttribute("mayChange", care.mayChange(id, reader));
        model.addAttribute("preview", preview(id, reader));
        addNames(Stream.concat(versions.stream().map(version -> version.storedBy()), names(model)), model);
    }

    void showTrash(UUID project, Reader reader, Model model) {
        model.addAttribute("project", projects.get(new ProjectId(project), reader));
        model.addAttribute("trashed", care.trashed(project, reader));
    }

    private void showFolder(
            ProjectSummary project, @Nullable String folder, @Nullable String cursor, Reader reader, Model model) {
        var id = project.id().id();
        var page = documents.list(id, folder, reader, cursor, SIZE);
        model.addAttribute("project", project);
        model.addAttribute("folders", documents.folders(id, reader));
        model.addAttribute("folder", folder);
        model.addAttribute("page", page);
        model.addAttribute("mayUpload", mayUpload(id, reader));
        model.addAttribute("limit", documents.limit());
        model.addAttribute("audiences", audiences());
        addNames(page.items().stream().map(DocumentDetails::changedBy), model);
    }

    private boolean mayUpload(UUID project, Reader reader) {
        try {
            documents.mayUpload(project, reader);
            return true;
        } catch (ForbiddenException e) {
            return false;
        }
    }

    private List<Choice> audiences() {
        return Arrays.stream(AudienceLevel.values())
                .map(level -> Choice.of(level, texts.of("library.audience." + level)))
                .toList();
    }

    private String preview(DocumentId id, Reader reader) {
        var text = documents.text(id, reader).text().strip();
        return text.length() > PREVIEW ? text.substring(0, PREVIEW) + "…" : text;
    }

    private Stream<@Nullable PersonId> names(Model model) {
        return model.getAttribute("page") instanceof Page<?> page
                ? page.items().stream().map(item -> ((DocumentDetails) item).changedBy())
                : Stream.empty();
    }

    private void addNames(Stream<@Nullable PersonId> ids, Model model) {
        var known = people.persons(ids.filter(Objects::nonNull).distinct().toList());
        model.addAttribute("names", known.stream().collect(toMap(PersonSummary::id, PersonSummary::name)));
    }
}
