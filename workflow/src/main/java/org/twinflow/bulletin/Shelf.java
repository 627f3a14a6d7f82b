package org.twinflow.bulletin;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Sql;

/**
 * The few documents that a project keeps at hand, in an order of its own. Teachers put them there; each member finds
 * those that they may read anyway.
 */
@Service
@Transactional
public class Shelf {

    /** More than one finds at a glance are no key documents. */
    public static final int MOST = 12;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Projects projects;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shelf(
            JdbcClient jdbc,
            Documents documents,
            Projects projects,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.projects = projects;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What of it the reader may read, in order. */
    @Transactional(readOnly = true)
    public List<DocumentDetails> of(ProjectId id, Reader reader) {
        projects.get(id, reader);
        var places = places(id);
        var seen = documents.among(places, reader).stream().collect(toMap(DocumentDetails::id, Function.identity()));
        return places.stream().map(seen::get).filter(Objects::nonNull).toList();
    }

    /** Puts a document of the project there, after the others; one that is there stays where it is. */
    public void pin(ProjectId id, DocumentId document, Reader by) {
        working(id, by);
        var ours = documents.among(List.of(document), by).stream()
                .anyMatch(found -> id.id().equals(found.project()));
        by.mustSee(ours, document);
        var places = places(id);
        if (places.contains(document)) {
            return;
        }
        if (places.size() >= MOST) {
            throw new RefusedException("bulletin.shelf.full", MOST);
        }
        insert(id, document, by);
        record("shelf.pinned", id, document, by);
        events.publishEvent(new DocumentPinned(id, document, by.person()));
    }

    /** Takes it away from there; the document itself stays where it is. */
    public void unpin(ProjectId id, DocumentId document, Reader by) {
        working(id, by);
        if (delete(id, document) > 0) {
            record("shelf.unpinned", id, document, by);
        }
    }

    /** @param by how many places it goes on, less than none for back */
    public void move(ProjectId id, DocumentId document, int by, Reader reader) {
        working(id, reader);
        var places = new ArrayList<>(places(id));
        var from = places.indexOf(document);
        reader.mustSee(from >= 0, document);
        places.remove(from);
        places.add(Math.clamp((long) from + by, 0, places.size()), document);
        for (var at = 0; at < places.size(); at++) {
            place(id, places.get(at), at);
        }
    }

    @EventListener
    void on(DocumentDeleting deleting) {
        jdbc.sql("delete from shelf_place where document = :document")
                .param("document", deleting.document().id())
                .update();
    }

    private void working(ProjectId id, Reader by) {
        projects.get(id, by);
        by.mustBeAllowed(by.teachesIn(id.id()));
        by.mustWork(id.id());
    }

    private List<DocumentId> places(ProjectId id) {
        return jdbc
                .sql("select document from shelf_place where project = :project order by place, put_at")
                .param("project", id.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(DocumentId::new)
                .toList();
    }

    private void insert(ProjectId id, DocumentId document, Reader by) {
        jdbc.sql("""
                insert into shelf_place (project, document, place, put_by, put_at)
                select :project, :document, coalesce(max(place), -1) + 1, :by, :now from shelf_place
                where project = :project""")
                .param("project", id.id())
                .param("document", document.id())
                .param("by", by.person().id())
                .param("now", Sql.time(clock.instant()))
                .update();
    }

    private int delete(ProjectId id, DocumentId document) {
        return jdbc.sql("delete from shelf_place where project = :project and document = :document")
                .param("project", id.id())
                .param("document", document.id())
                .update();
    }

    private void place(ProjectId id, DocumentId document, int place) {
        jdbc.sql("update shelf_place set place = :place where project = :project and document = :document")
                .param("place", place)
                .param("project", id.id())
                .param("document", document.id())
                .update();
    }

    private void record(String action, ProjectId id, DocumentId document, Reader by) {
        audit.record(by.person(), action, "project:" + id, Map.of("document", document.toString()));
    }
}
