package org.twinflow.documents;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;

/** Lists documents as the library shows them: narrowed, sorted and counted, of what the reader sees alone. */
@Service
@Transactional(readOnly = true)
public class DocumentShelves {

    private static final int MOST = 200;

    private static final String SEEN = """
             from Document d, DocumentVersion v
            where v.id.document = d.id.id and v.id.number = d.version and d.trashedAt is null
            and d.classification = org.twinflow.documents.Classification.PROJECT
            and d.id.id in (select s.id.id from Document s join s.audience token where token in :tokens)""";

    private final EntityManager entities;
    private final DocumentRows rows;
    private final Clock clock;

    DocumentShelves(EntityManager entities, DocumentRows rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    public Shelf list(Listing wanted, Reader reader) {
        var only = wanted.narrow().only();
        if (only != null && only.isEmpty()) {
            return new Shelf(List.of(), null, 0);
        }
        var values = new HashMap<String, Object>();
        var conditions = SEEN + narrow(wanted, reader, values);
        long total = with(entities.createQuery("select count(d)" + conditions, Long.class), values)
                .getSingleResult();
        int size = Math.clamp(wanted.size(), 1, MOST);
        int from = place(wanted.cursor());
        var found = with(
                        entities.createQuery(
                                "select d" + conditions + " order by " + order(wanted.order()), Document.class),
                        values)
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
        var next = from + size < total ? Integer.toString(from + size) : null;
        return new Shelf(rows.details(found), next, total);
    }

    /** The folders of a project in which the reader sees something. */
    public List<FolderCount> folders(UUID project, Reader reader) {
        return entities.createQuery(
                        "select new org.twinflow.documents.FolderCount(d.folder, count(d), max(d.changedAt))" + SEEN
                                + " and d.project = :project group by d.folder",
                        FolderCount.class)
                .setParameter("tokens", reader.tokens())
                .setParameter("project", project)
                .getResultList();
    }

    /** The tags of what the reader sees of a project, in alphabetical order. */
    public Set<String> tags(UUID project, Reader reader) {
        var tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        tags.addAll(entities.createQuery("""
                        select distinct tag from Document d join d.tags tag
                        where d.project = :project and d.trashedAt is null
                        and d.id.id in (select s.id.id from Document s join s.audience token where token in :tokens)""", String.class)
                .setParameter("tokens", reader.tokens())
                .setParameter("project", project)
                .getResultList());
        return tags;
    }

    /** The ids of what the reader sees in a folder of a project and below it. */
    public List<DocumentId> below(UUID project, String folder, Reader reader) {
        return entities.createQuery(
                        "select d.id" + SEEN + " and d.project = :project"
                                + " and (d.folder = :folder or d.folder like :below escape '!')",
                        DocumentId.class)
                .setParameter("tokens", reader.tokens())
                .setParameter("project", project)
                .setParameter("folder", folder)
                .setParameter("below", Folders.below(folder))
                .getResultList();
    }

    private String narrow(Listing wanted, Reader reader, Map<String, Object> values) {
        values.put("tokens", reader.tokens());
        var narrow = wanted.narrow();
        var owners = narrow.owners();
        return condition(" and d.project = :project", "project", wanted.project(), values)
                + condition(" and d.folder = :folder", "folder", folder(wanted), values)
                + condition(" and d.audienceLevel in (:levels)", "levels", narrow.levels(), values)
                + condition(" and d.createdBy.id in :owners", "owners", owners == null ? null : ids(owners), values)
                + condition(" and d.id.id in :only", "only", narrow.only(), values)
                + condition(" and lower(d.title) like :titled escape '!'", "titled", titled(narrow.titled()), values)
                + state(narrow.state(), values)
                + (narrow.kind() == null ? "" : " and " + narrow.kind().condition("v.mediaType"));
    }

    private String state(Listing.@Nullable State state, Map<String, Object> values) {
        if (state == null) {
            return "";
        }
        if (state == Listing.State.BEING_EDITED) {
            return condition(" and d.editedUntil > :now", "now", clock.instant(), values);
        }
        return condition(" and d.standing = :standing", "standing", Standing.valueOf(state.name()), values);
    }

    private static @Nullable String folder(Listing wanted) {
        return wanted.folder() == null ? null : Folders.normal(wanted.folder());
    }

    private static @Nullable String titled(@Nullable String words) {
        return words == null
                ? null
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static List<UUID> ids(Set<PersonId> persons) {
        return persons.stream().map(PersonId::id).toList();
    }

    private static String condition(String words, String name, @Nullable Object value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(name, value);
        return words;
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** The id last, so that the order is the same on every page. */
    private static String order(Listing.Order order) {
        var field =
                switch (order.sort()) {
                    case CHANGED -> "d.changedAt";
                    case NAME -> "lower(d.title)";
                    case SIZE -> "v.contentSize";
                    case STATE -> "d.standing";
                };
        return field + (order.down() ? " desc" : " asc") + ", d.id.id desc";
    }

    /** A cursor that is none of ours means the first page. */
    private static int place(@Nullable String cursor) {
        return cursor != null && cursor.matches("\\d{1,6}") ? Integer.parseInt(cursor) : 0;
    }
}
