package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Sql;

/** Keeps lists of the inbox under a name, for one person or for the teachers of a project. */
@Service
@Transactional
public class InboxFilters {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 200;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Projects projects;
    private final Clock clock;

    InboxFilters(JdbcClient jdbc, Inbox inbox, Projects projects, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.projects = projects;
        this.clock = clock;
    }

    private record Row(UUID id, PersonId person, @Nullable String shared, String name, InboxQuery query) {}

    /** The reader's own and those that the teachers of the reader's projects share, by name. */
    @Transactional(readOnly = true)
    public List<KeptFilter> kept(Reader reader, Locale locale) {
        var known = projects.visibleTo(reader).stream()
                .collect(Collectors.toMap(project -> project.id().toString(), Function.identity()));
        var taught = known.values().stream()
                .filter(project -> reader.teachesIn(project.id().id()))
                .map(project -> project.id().toString())
                .toArray(String[]::new);
        return jdbc
                .sql("select * from inbox_filter where person = :me or shared_with = any(:taught) order by name, id")
                .param("me", reader.person().id())
                .param("taught", taught)
                .query((row, number) -> row(row, locale))
                .list()
                .stream()
                .map(row -> kept(row, known, reader))
                .toList();
    }

    private KeptFilter kept(Row row, Map<String, ProjectSummary> known, Reader reader) {
        return new KeptFilter(
                row.id(),
                row.name(),
                row.query(),
                row.shared() == null ? null : known.get(row.shared()),
                row.person().equals(reader.person()),
                inbox.found(reader, row.query()));
    }

    /**
     * Keeps what a query shows; a name that the person has used already gets the new list.
     *
     * @param shared the project whose teachers see it too, or null; the reader teaches in it
     */
    public UUID keep(String name, InboxQuery query, @Nullable ProjectId shared, Reader reader) {
        var title = name.strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw new InvalidException(FieldError.of("name", "inbox.filter.name", LONGEST_NAME));
        }
        if (query.view() == InboxView.DONE || query.view() == InboxView.PUT_OFF) {
            throw new RefusedException("inbox.filter.view");
        }
        if (shared != null) {
            reader.mustSee(reader.isInProject(shared.id()), shared);
            reader.mustBeAllowed(reader.teachesIn(shared.id()));
        }
        jdbc.sql("delete from inbox_filter where person = :me and name = :name")
                .param("me", reader.person().id())
                .param("name", title)
                .update();
        mustHaveRoom(reader);
        var id = UUID.randomUUID();
        insert(id, title, query, shared, reader);
        return id;
    }

    private void mustHaveRoom(Reader reader) {
        var many = jdbc.sql("select count(*) from inbox_filter where person = :me")
                .param("me", reader.person().id())
                .query(Long.class)
                .single();
        if (many >= MOST) {
            throw new RefusedException("inbox.filter.many", MOST);
        }
    }

    private void insert(UUID id, String name, InboxQuery query, @Nullable ProjectId shared, Reader reader) {
        var filter = query.filter();
        var text = query.text();
        jdbc.sql("""
                insert into inbox_filter (id, person, shared_with, name, view_name, project_id, text, process_key, kind,
                    holder, priority, due, follow, created_at)
                values (:id, :person, :shared, :name, :view, :project, :text, :process, :kind,
                    :holder, :priority, :due, :follow, :now)""")
                .param("id", id)
                .param("person", reader.person().id())
                .param("shared", text(shared))
                .param("name", name)
                .param("view", query.view().name())
                .param("project", text(query.project()))
                .param("text", text.substring(0, Math.min(LONGEST_TEXT, text.length())))
                .param("process", filter.process())
                .param("kind", filter.kind())
                .param("holder", filter.holder())
                .param("priority", text(filter.priority()))
                .param("due", text(filter.due()))
                .param("follow", text(filter.follow()))
                .param("now", Sql.time(clock.instant()))
                .update();
    }

    /** Ends it for all who see it; its owner may, and who coordinates the project that it is shared with. */
    public void forget(UUID id, Reader reader) {
        var found = jdbc.sql("select * from inbox_filter where id = :id")
                .param("id", id)
                .query((row, number) -> row(row, Locale.ENGLISH))
                .optional()
                .orElseThrow(() -> new NotFoundException(id));
        var own = found.person().equals(reader.person());
        var project =
                found.shared() == null ? null : ProjectId.of(found.shared()).id();
        reader.mustSee(own || (project != null && reader.teachesIn(project)), id);
        reader.mustBeAllowed(own || (project != null && reader.coordinates(project)));
        jdbc.sql("delete from inbox_filter where id = :id").param("id", id).update();
    }

    private static Row row(ResultSet row, Locale locale) throws SQLException {
        var project = Sql.text(row, "project_id");
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(Sql.id(row, "person")),
                Sql.text(row, "shared_with"),
                row.getString("name"),
                new InboxQuery(
                        InboxView.valueOf(row.getString("view_name")),
                        project == null ? null : ProjectId.of(project),
                        row.getString("text"),
                        filter(row),
                        1,
                        null,
                        locale));
    }

    private static InboxFilter filter(ResultSet row) throws SQLException {
        return new InboxFilter(
                Sql.text(row, "process_key"),
                Sql.text(row, "kind"),
                Sql.text(row, "holder"),
                value(InboxFilter.Weight.class, Sql.text(row, "priority")),
                value(Urgency.class, Sql.text(row, "due")),
                value(InboxFilter.FollowUp.class, Sql.text(row, "follow")));
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
