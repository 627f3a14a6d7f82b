package org.twinflow.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Held;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Page;

/** What waits for a person, over all projects. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private final InboxQueries queries;
    private final TextSearch search;
    private final InboxCounter counter;
    private final InboxFacets facets;
    private final InboxRows rows;
    private final InboxKeeper keeper;
    private final TaskViews views;
    private final TaskSight sight;
    private final TaskLine line;
    private final CaseStory story;
    private final FourEyes fourEyes;
    private final List<TaskDocuments> documents;

    Inbox(
            InboxQueries queries,
            TextSearch search,
            InboxCounter counter,
            InboxFacets facets,
            InboxRows rows,
            InboxKeeper keeper,
            TaskViews views,
            TaskSight sight,
            TaskLine line,
            CaseStory story,
            FourEyes fourEyes,
            List<TaskDocuments> documents) {
        this.queries = queries;
        this.search = search;
        this.counter = counter;
        this.facets = facets;
        this.rows = rows;
        this.keeper = keeper;
        this.views = views;
        this.sight = sight;
        this.line = line;
        this.story = story;
        this.fourEyes = fourEyes;
        this.documents = documents;
    }

    /** The tasks of a view: what is due first comes first, what was done last comes first. */
    public Page<InboxTask> view(Reader reader, InboxQuery query) {
        var horizon = sight.horizon(reader);
        if (query.view() == InboxView.DONE) {
            return done(reader, query, horizon);
        }
        if (query.view() == InboxView.PUT_OFF) {
            return putOff(reader, query, horizon);
        }
        var found = rows.find(ids(reader, query, horizon));
        var sorted = found.stream()
                .sorted(Comparator.comparing(OpenTask::dueKey)
                        .thenComparing(OpenTask::created)
                        .thenComparing(OpenTask::id))
                .toList();
        return page(
                sorted,
                query.size(),
                last -> new Cursor(last.dueKey(), last.created(), last.id()),
                page -> views.open(page, reader, query.locale(), horizon));
    }

    /** How many tasks there are in the views, and by group and project in the one of the query. */
    public InboxCounts counts(Reader reader, InboxQuery query) {
        return counter.count(reader, query, coordinated(reader), sight.horizon(reader));
    }

    /** By what the list of the query can be narrowed further, and how many tasks that leaves. */
    public List<InboxFacet> facets(Reader reader, InboxQuery query) {
        return facets.of(counter.cells(reader, query, coordinated(reader), sight.horizon(reader)), query, reader);
    }

    /** How many tasks the query finds in the end. */
    public long found(Reader reader, InboxQuery query) {
        return counter.found(reader, query, coordinated(reader), sight.horizon(reader));
    }

    /** How many tasks wait for the reader. */
    public long waitingFor(Reader reader) {
        return counter.mine(reader, sight.horizon(reader));
    }

    /** A task that the reader may see, or has done. */
    public InboxTask task(String id, Reader reader, Locale locale) {
        var done = queries.done(id, reader.person());
        if (rows.find(id).isEmpty() && done.isPresent()) {
            return views.done(List.of(done.get()), reader, locale, sight.horizon(reader))
                    .getFirst();
        }
        return sight.show(sight.see(id, reader), reader, locale);
    }

    /** What is known of an open task, for parts of the system that act for nobody. */
    public Optional<TaskFacts> facts(String id) {
        return rows.find(id).map(TaskFacts::of);
    }

    /** The names of those whom an open task means: who has it, and who may take it; for parts that act for nobody. */
    public Set<String> meant(String id) {
        return rows.find(id)
                .map(task -> task.principals().stream()
                        .filter(name -> !name.startsWith(StandIns.DEPUTY))
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    /** Whether the person may see the task while it is open. */
    public boolean sees(String id, PersonId person) {
        return sight.sees(id, person);
    }

    /** The task that comes after it in the reader's own list, or else the first of them. */
    public Optional<InboxTask> next(InboxTask after, Reader reader, InboxQuery query) {
        var end = after.due() == null ? OpenTask.NEVER : after.due();
        var from = new Cursor(end, after.created(), after.id()).toString();
        return first(reader, query, from).or(() -> first(reader, query, null));
    }

    private Optional<InboxTask> first(Reader reader, InboxQuery query, @Nullable String cursor) {
        return view(reader, query.one(cursor)).items().stream().findFirst();
    }

    /** The documents that the features show beside the task. */
    public List<TaskDocument> documents(InboxTask task, Reader reader) {
        return documents.stream()
                .filter(feature -> feature.knows(task.processKey()))
                .flatMap(feature -> feature.documents(task, reader).stream())
                .toList();
    }

    /** Where the task stands among the tasks of its case; empty when there is no line to speak of. */
    public List<LineStep> line(InboxTask task, Locale locale) {
        return line.of(task, locale);
    }

    /** What happened in the case of a task that the reader sees, the newest first. */
    public List<CaseEvent> story(InboxTask task, Locale locale) {
        return story.of(task, locale);
    }

    /** The names of the tasks of the case after which somebody else has to do this one. */
    public List<String> notBy(InboxTask task, Locale locale) {
        return fourEyes.names(task, locale);
    }

    /** Shows what others have to do in the case among what the reader waits for; for who has started it. */
    @Transactional
    public void follow(String subject, Reader reader) {
        rows.follow(reader.person(), subject);
    }

    /**
     * Makes the lists anew from the engine; administrators may.
     *
     * @return how many tasks are open
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int rebuild(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return keeper.rebuild();
    }

    private List<String> ids(Reader reader, InboxQuery query, Horizon horizon) {
        var mine = queries.withTasks(StandIns.names(reader));
        var project = query.project() == null ? null : query.project().toString();
        var filter = new PageFilter(
                queries.hidden(reader.person(), horizon.now()),
                project,
                Terms.of(query.text()),
                query.filter(),
                horizon,
                reader.person(),
                Cursor.of(query.cursor(), Cursor.START),
                null,
                query.size() + 1);
        if (query.view() == InboxView.ME) {
            return filter.terms().isEmpty() ? queries.mine(mine, filter) : search.mine(mine, filter);
        }
        var shown = coordinated(reader).stream()
                .filter(id -> project == null || project.equals(id))
                .toList();
        return queries.others(mine, shown, reader.person(), filter);
    }

    private Page<InboxTask> putOff(Reader reader, InboxQuery query, Horizon horizon) {
        var ids = queries.putOff(reader.person(), horizon.now(), query);
        var own = rows.find(ids).stream()
                .filter(task -> sight.isVisible(task, reader))
                .sorted(Comparator.comparingInt(task -> ids.indexOf(task.id())))
                .toList();
        return new Page<>(views.open(own, reader, query.locale(), horizon), null);
    }

    private Page<InboxTask> done(Reader reader, InboxQuery query, Horizon horizon) {
        var filter = new PageFilter(
                List.of(),
                query.project() == null ? null : query.project().toString(),
                Terms.of(query.text()),
                InboxFilter.NONE,
                horizon,
                reader.person(),
                Cursor.of(query.cursor(), new Cursor(OpenTask.NEVER, OpenTask.NEVER, "")),
                null,
                query.size() + 1);
        return page(
                queries.done(reader.person(), filter),
                query.size(),
                last -> new Cursor(last.at(), last.at(), last.task().id()),
                page -> views.done(page, reader, query.locale(), horizon));
    }

    private static Collection<String> coordinated(Reader reader) {
        return reader.grants().stream()
                .filter(held -> held.role() == Role.COORDINATOR && held.scope().kind() == Scope.Kind.PROJECT)
                .map(Held::scope)
                .map(Scope::id)
                .distinct()
                .toList();
    }

    /** One more was asked for than is shown, to know whether the list goes on. */
    private static <T> Page<InboxTask> page(
            List<T> found, int size, Function<T, Cursor> cursor, Function<List<T>, List<InboxTask>> view) {
        if (found.size() <= size) {
            return new Page<>(view.apply(found), null);
        }
        var shown = new ArrayList<>(found.subList(0, size));
        return new Page<>(view.apply(shown), cursor.apply(shown.getLast()).toString());
    }
}
