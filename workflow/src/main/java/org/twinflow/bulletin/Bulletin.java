package org.twinflow.bulletin;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** What the teachers of a project tell each other: 404 for who is not in it, 403 for its pupils and their families. */
@Service
@Transactional
public class Bulletin {

    static final String KIND = "note";

    private static final int LONGEST = 4000;
    private static final int TITLE = 80;
    private static final int MOST = 100;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final NoteRepository notes;
    private final Projects projects;
    private final People people;
    private final Search search;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bulletin(
            NoteRepository notes,
            Projects projects,
            People people,
            Search search,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.projects = projects;
        this.people = people;
        this.search = search;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param cursor what {@link Notes#next} said, or null for the first page */
    @Transactional(readOnly = true)
    public Notes of(ProjectId id, @Nullable String cursor, int size, Reader reader) {
        var project = teaching(id, reader);
        var most = Math.clamp(size, 1, MOST);
        var pinned = cursor == null ? notes.pinned(id) : List.<Note>of();
        var found = notes.before(id, moment(cursor), Limit.of(most + 1));
        var latest = found.subList(0, Math.min(found.size(), most));
        var views = views(Stream.concat(pinned.stream(), latest.stream()).toList(), reader);
        return new Notes(
                views.subList(0, pinned.size()),
                views.subList(pinned.size(), views.size()),
                !project.status().isOver(),
                found.size() > most ? latest.getLast().postedAt().toString() : null);
    }

    /** A note of the project with what was replied to it; of a reply, the note that it replies to. */
    @Transactional(readOnly = true)
    public NoteView get(NoteId id, ProjectId project, Reader reader) {
        var note = readable(id, reader);
        reader.mustSee(note.project().equals(project), id);
        var root = note.isReply() ? readable(note.thread(), reader) : note;
        return views(List.of(root), reader).getFirst();
    }

    /** Whether somebody may read and write there, for pages that lead to it. */
    public static boolean isFor(ProjectId project, Reader reader) {
        return reader.teachesIn(project.id());
    }

    /** Tells the others something; the same words right after themselves are told once. */
    public NoteId post(ProjectId id, String text, Reader by) {
        return add(id, null, text, by);
    }

    public NoteId reply(NoteId to, String text, Reader by) {
        var note = readable(to, by);
        return add(note.project(), note.thread(), text, by);
    }

    /** Puts it into other words; its author may. */
    public void change(NoteId id, String text, Reader by) {
        var note = working(id, by);
        by.mustBeAllowed(mayChange(note, by));
        note.change(words(text), now());
        show(note);
    }

    /** Takes it back; its author and the coordinators may. The replies stay. */
    public void withdraw(NoteId id, Reader by) {
        var note = working(id, by);
        by.mustBeAllowed(mayWithdraw(note, by));
        note.withdraw(by.person());
        search.remove(KIND, id.toString());
        record("bulletin.withdrawn", note, by);
    }

    /** Lets a note stand on top, or no more; every teacher may. A reply stands below its note. */
    public void pin(NoteId id, boolean up, Reader by) {
        var note = working(id, by);
        by.mustBeAllowed(!note.isReply() && !note.isWithdrawn());
        note.pin(up);
    }

    private NoteId add(ProjectId id, @Nullable NoteId root, String text, Reader by) {
        teaching(id, by);
        by.mustWork(id.id());
        var words = words(text);
        var last = notes.findFirstByProjectOrderByPostedAtDesc(id)
                .filter(said -> said.isBy(by.person()) && said.text().equals(words))
                .filter(said -> Objects.equals(said.isReply() ? said.thread() : null, root));
        if (last.isPresent()) {
            return last.get().id();
        }
        var note = notes.save(new Note(id, root, by.person(), words, now()));
        show(note);
        record("bulletin.posted", note, by);
        events.publishEvent(new NotePosted(id, note.id(), by.person()));
        return note.id();
    }

    private void record(String action, Note note, Reader by) {
        audit.record(
                by.person(),
                action,
                "project:" + note.project(),
                Map.of("note", note.id().toString()));
    }

    /** Lets the teachers of the project find it, and nobody else. */
    private void show(Note note) {
        var project = projects.facts(note.project());
        search.put(new SearchEntry(
                KIND,
                note.id().toString(),
                project.id().toString(),
                project.language(),
                title(note.text()),
                note.text(),
                null,
                note.postedAt(),
                Set.of(Scope.project(project.id().id()).token(Role.TEACHER)),
                "/projects/" + project.slug() + "/bulletin/" + note.thread()));
    }

    /** The first line, or as much of it as a title may have. */
    private static String title(String text) {
        var line = text.lines().findFirst().orElse(text).strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1).strip() + "…";
    }

    private Note working(NoteId id, Reader by) {
        var note = readable(id, by);
        by.mustWork(note.project().id());
        return note;
    }

    private Note readable(NoteId id, Reader reader) {
        var note = notes.findById(id).orElseThrow(() -> new NotFoundException(id));
        teaching(note.project(), reader);
        return note;
    }

    private ProjectSummary teaching(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        reader.mustBeAllowed(isFor(id, reader));
        return project;
    }

    private List<NoteView> views(List<Note> roots, Reader reader) {
        var ids = roots.stream().map(Note::id).toList();
        var replies = ids.isEmpty() ? List.<Note>of() : notes.findByRootInOrderByPostedAt(ids);
        var authors = Stream.concat(roots.stream(), replies.stream())
                .map(Note::author)
                .distinct()
                .toList();
        var named = people.persons(authors).stream().collect(toMap(PersonSummary::id, Function.identity()));
        var below = replies.stream().collect(groupingBy(Note::thread));
        return roots.stream()
                .map(note -> view(note, below.getOrDefault(note.id(), List.of()), named, reader))
                .toList();
    }

    private static NoteView view(Note note, List<Note> replies, Map<PersonId, PersonSummary> named, Reader reader) {
        return new NoteView(
                note.id(),
                Objects.requireNonNull(named.get(note.author())),
                note.text(),
                note.postedAt(),
                note.changedAt(),
                note.isPinned(),
                note.isWithdrawn(),
                mayChange(note, reader),
                mayWithdraw(note, reader),
                replies.stream()
                        .map(reply -> view(reply, List.of(), named, reader))
                        .toList());
    }

    private static boolean mayChange(Note note, Reader reader) {
        return !note.isWithdrawn() && note.isBy(reader.person());
    }

    private static boolean mayWithdraw(Note note, Reader reader) {
        return !note.isWithdrawn()
                && (note.isBy(reader.person())
                        || reader.coordinates(note.project().id()));
    }

    private static String words(String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new InvalidException(FieldError.of("text", "bulletin.text.form", LONGEST));
        }
        return words;
    }

    private static Instant moment(@Nullable String cursor) {
        try {
            return cursor == null ? LAST : Instant.parse(cursor);
        } catch (DateTimeParseException nonsense) {
            throw new InvalidException(FieldError.of("cursor", "bulletin.cursor.wrong"));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
