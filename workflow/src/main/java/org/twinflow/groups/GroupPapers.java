package org.twinflow.groups;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Listing;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.Projects;
import org.twinflow.shared.RefusedException;

/** The documents of a group: its folder of the library shows them to its members and the teachers of the project. */
@Service
@Transactional(readOnly = true)
public class GroupPapers {

    private static final int MOST = 50;

    private final WorkingGroups groups;
    private final Documents documents;
    private final DocumentShelves shelves;
    private final Projects projects;

    GroupPapers(WorkingGroups groups, Documents documents, DocumentShelves shelves, Projects projects) {
        this.groups = groups;
        this.documents = documents;
        this.shelves = shelves;
        this.projects = projects;
    }

    /** What lies in the folder of the group, the latest first. */
    public List<DocumentDetails> of(GroupId id, Reader reader) {
        var group = groups.see(id, reader);
        return groups.folder(group)
                .map(folder -> shelves.list(
                                new Listing(
                                        group.project().id(),
                                        folder,
                                        Listing.Narrow.NOTHING,
                                        Listing.Order.LATEST,
                                        null,
                                        MOST),
                                reader)
                        .items())
                .orElse(List.of());
    }

    /** To be asked before the body of an upload is read. */
    public void mayHandIn(GroupId id, Reader by) {
        var group = groups.act(id, by);
        if (groups.folder(group).isEmpty()) {
            throw new RefusedException("groups.papers.early");
        }
        documents.mayUpload(group.project().id(), by);
    }

    /** Puts a document into the folder; no transaction is open while its bytes come in. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public DocumentDetails handIn(GroupId id, String title, Upload upload, InputStream content, Reader by) {
        mayHandIn(id, by);
        var group = groups.get(id, by);
        var wanted = NewDocument.inProject(
                group.project().id(),
                title,
                String.valueOf(group.folder()),
                AudienceLevel.MEMBERS,
                upload,
                projects.facts(group.project()).language());
        return documents.store(wanted, content, by);
    }
}
