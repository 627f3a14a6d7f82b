package org.twinflow.web.documents;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.approval.Approvals;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.documents.Documents;
import org.twinflow.documents.FileKind;
import org.twinflow.documents.Listing;
import org.twinflow.library.Favourites;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.Page;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;

/** Gathers what the list of a library shows. */
@Component
class Library {

    private static final int SIZE = 50;

    private static final Set<AudienceLevel> FOR_FAMILIES = EnumSet.of(AudienceLevel.FAMILIES, AudienceLevel.PUBLIC);

    private final Documents documents;
    private final DocumentShelves shelves;
    private final Favourites favourites;
    private final Approvals approvals;
    private final Projects projects;
    private final People people;
    private final LibraryTree tree;
    private final Names names;
    private final Chips chips;
    private final Texts texts;

    Library(
            Documents documents,
            DocumentShelves shelves,
            Favourites favourites,
            Approvals approvals,
            Projects projects,
            People people,
            LibraryTree tree,
            Names names,
            Chips chips,
            Texts texts) {
        this.documents = documents;
        this.shelves = shelves;
        this.favourites = favourites;
        this.approvals = approvals;
        this.projects = projects;
        this.people = people;
        this.tree = tree;
        this.names = names;
        this.chips = chips;
        this.texts = texts;
    }

    /** Without a project, the first of the reader's is shown. */
    void show(LibraryQuery query, Reader reader, Model model) {
        var mine = projects.visibleTo(reader);
        var project = query.project() != null
                ? projects.get(new ProjectId(query.project()), reader)
                : mine.isEmpty() ? null : mine.getFirst();
        model.addAttribute("projects", mine);
        model.addAttribute("query", query);
        model.addAttribute("chips", chips);
        model.addAttribute("starred", favourites.of(reader));
        model.addAttribute(
                "address", query.address(project == null ? null : project.id().id()));
        model.addAttribute("heading", heading(query, project));
        tree.show(query, project, reader, model);
        if (project != null) {
            showList(query, project, reader, model);
        }
    }

    private void showList(LibraryQuery query, ProjectSummary project, Reader reader, Model model) {
        var id = project.id().id();
        var shelf = shelves.list(listing(query, id, reader), reader);
        model.addAttribute("project", project);
        model.addAttribute("folder", query.openFolder());
        model.addAttribute("grid", query.isGrid());
        model.addAttribute("page", new Page<>(shelf.items(), shelf.next()));
        model.addAttribute("total", shelf.total());
        model.addAttribute("mayUpload", documents.takesFrom(id, reader));
        model.addAttribute("limit", documents.limit());
        model.addAttribute("audiences", audiences(id, reader));
        model.addAttribute("colleagues", colleagues(project, reader));
        model.addAttribute("states", Choice.all("library.filter.state.", List.of(Listing.State.values()), texts));
        model.addAttribute("kinds", Choice.all("library.filter.kind.", List.of(FileKind.values()), texts));
        model.addAttribute(
                "names",
                names.of(shelf.items().stream().map(DocumentDetails::changedBy).toList(), id, reader));
    }

    /** Who may be asked to approve several documents at once; whether they see each of them is looked at when it is asked. */
    private List<Choice> colleagues(ProjectSummary project, Reader reader) {
        return reader.teachesIn(project.id().id())
                ? projects.members(project.id(), reader).stream()
                        .filter(member -> !Collections.disjoint(member.roles(), Audiences.STAFF))
                        .map(Member::person)
                        .filter(person -> !person.id().equals(reader.person()))
                        .map(person -> Choice.of(person.id(), person.name()))
                        .toList()
                : List.of();
    }

    private String heading(LibraryQuery query, @Nullable ProjectSummary project) {
        var folder = query.openFolder();
        if (query.place() != null) {
            return texts.of("library.place." + query.place());
        }
        if (folder != null) {
            return folder.substring(folder.lastIndexOf('/') + 1);
        }
        return project == null ? texts.of("library.title") : project.title();
    }

    private Listing listing(LibraryQuery query, UUID project, Reader reader) {
        var order = new Listing.Order(query.sortedBy(), query.isDown());
        var place = query.place();
        var everywhere = place == LibraryPlace.STARRED || place == LibraryPlace.WAITING;
        return new Listing(
                everywhere ? null : project,
                query.openFolder(),
                new Listing.Narrow(
                        query.state(),
                        query.kind(),
                        place == LibraryPlace.FAMILIES ? FOR_FAMILIES : null,
                        owners(query.school()),
                        only(place, reader),
                        null),
                order,
                query.cursor(),
                SIZE);
    }

    private @Nullable Set<UUID> only(@Nullable LibraryPlace place, Reader reader) {
        if (place == LibraryPlace.STARRED) {
            return favourites.of(reader);
        }
        return place == LibraryPlace.WAITING ? approvals.waitingFor(reader) : null;
    }

    private @Nullable Set<PersonId> owners(@Nullable UUID school) {
        return school == null
                ? null
                : people.of(new SchoolId(school)).stream()
                        .map(PersonSummary::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    List<Choice> audiences(UUID project, Reader reader) {
        return Choice.all("library.audience.", documents.levels(project, reader), texts);
    }
}
