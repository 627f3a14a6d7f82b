package org.twinflow.web.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.approval.Approvals;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.documents.Listing;
import org.twinflow.library.Folder;
import org.twinflow.library.Folders;
import org.twinflow.library.Space;
import org.twinflow.mailin.MailAddresses;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Crumb;

/** The left side of the library: places, the folders of the open project, other projects, and the space that is used. */
@Component
class LibraryTree {

    private final Projects projects;
    private final Folders folders;
    private final Approvals approvals;
    private final DocumentShelves shelves;
    private final DocumentCare care;
    private final Space space;
    private final MailAddresses mail;

    LibraryTree(
            Projects projects,
            Folders folders,
            Approvals approvals,
            DocumentShelves shelves,
            DocumentCare care,
            Space space,
            MailAddresses mail) {
        this.projects = projects;
        this.folders = folders;
        this.approvals = approvals;
        this.shelves = shelves;
        this.care = care;
        this.space = space;
        this.mail = mail;
    }

    void show(LibraryQuery query, @Nullable ProjectSummary project, Reader reader, Model model) {
        var waiting = waiting(reader);
        model.addAttribute(
                "others",
                projects.visibleTo(reader).stream()
                        .filter(other -> project == null || !other.id().equals(project.id()))
                        .toList());
        model.addAttribute("waiting", waiting);
        model.addAttribute("places", places(project, waiting, reader));
        if (project != null) {
            showProject(query, project, reader, model);
        }
    }

    private void showProject(LibraryQuery query, ProjectSummary project, Reader reader, Model model) {
        var id = project.id().id();
        var all = folders.tree(id, reader);
        var open = query.openFolder() == null ? "" : query.openFolder();
        model.addAttribute("allFolders", all);
        model.addAttribute("kept", folders.isKept(id, open));
        model.addAttribute(
                "tree",
                all.stream()
                        .filter(folder -> folder.parent().isEmpty()
                                || folder.parent().equals(open)
                                || open.startsWith(folder.parent() + "/"))
                        .toList());
        model.addAttribute(
                "subfolders",
                query.place() == null && !query.isNarrowed()
                        ? all.stream()
                                .filter(folder -> folder.parent().equals(open))
                                .toList()
                        : List.of());
        model.addAttribute("keeps", care.keeps(id, reader));
        model.addAttribute("mailIn", mail.isOn() && care.keeps(id, reader));
        model.addAttribute("space", space.of(id, reader));
        model.addAttribute("crumbs", crumbs(query, project, open));
    }

    private List<LibraryPlace> places(@Nullable ProjectSummary project, long waiting, Reader reader) {
        var places = new ArrayList<LibraryPlace>();
        if (project != null) {
            places.add(LibraryPlace.RECENT);
        }
        places.add(LibraryPlace.STARRED);
        if (waiting > 0) {
            places.add(LibraryPlace.WAITING);
        }
        if (project != null && care.keeps(project.id().id(), reader)) {
            places.add(LibraryPlace.FAMILIES);
        }
        return places;
    }

    private long waiting(Reader reader) {
        var narrow = new Listing.Narrow(null, null, null, null, approvals.waitingFor(reader), null);
        return shelves.list(new Listing(null, null, narrow, Listing.Order.LATEST, null, 1), reader)
                .total();
    }

    private static List<Crumb> crumbs(LibraryQuery query, ProjectSummary project, String open) {
        var home = new LibraryAddress("/documents", java.util.Map.of());
        UUID id = project.id().id();
        var crumbs = new ArrayList<Crumb>();
        if (query.place() != null || !open.isEmpty()) {
            crumbs.add(new Crumb(project.title(), home.changed("project", id).toString()));
        }
        for (int at = open.indexOf('/'); at > 0; at = open.indexOf('/', at + 1)) {
            var folder = new Folder(open.substring(0, at));
            crumbs.add(new Crumb(folder.name(), home.changed("project", id).with("folder", folder.path())));
        }
        return crumbs;
    }
}
