package org.twinflow.talks;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.CaseNews;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.TaskState;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/**
 * What those of a project say about its tasks. Reviewers and juries, who are not of the project, neither read it nor
 * speak: what they say to each other is not for those they judge.
 */
@Service
@Transactional
public class TaskTalk {

    static final String PROCESS = "question";

    private static final int LONGEST = 2000;
    private static final int FEW = 8;
    private static final Set<Role> ADULTS = Set.of(Role.COORDINATOR, Role.TEACHER, Role.HOST_TEACHER, Role.HEAD);

    private final RemarkRepository remarks;
    private final RemarkViews views;
    private final Inbox inbox;
    private final CaseNews news;
    private final Projects projects;
    private final Processes processes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskTalk(
            RemarkRepository remarks,
            RemarkViews views,
            Inbox inbox,
            CaseNews news,
            Projects projects,
            Processes processes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.remarks = remarks;
        this.views = views;
        this.inbox = inbox;
        this.news = news;
        this.projects = projects;
        this.processes = processes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where a reader speaks.
     *
     * @param about the task that is spoken of: the one that is open, or the one because of which a question was put
     * @param question the question, where the reader was asked one
     */
    private record Place(
            String about,
            @Nullable ProjectSummary project,
            @Nullable Remark question,
            boolean open) {}

    /** What was said about a task that the reader sees; nothing to those who are not of its project. */
    @Transactional(readOnly = true)
    public Talk of(String taskId, Reader reader, Locale locale) {
        var place = place(taskId, reader, locale);
        var project = place.project();
        if (project == null) {
            return new Talk(taskId, List.of(), false, List.of());
        }
        var shown = remarks.findByTaskIdOrderBySaidAtAscIdAsc(place.about()).stream()
                .filter(remark -> place.question() == null
                        || remark.thread().equals(place.question().id()))
                .toList();
        var askable = place.open() && place.question() == null ? askable(project, reader) : List.<PersonSummary>of();
        return new Talk(taskId, views.threads(shown, reader), place.open(), askable);
    }

    /** Says something about a task, or replies; the same words right after themselves are said once. */
    public RemarkId say(String taskId, String text, @Nullable RemarkId replyTo, Reader reader, Locale locale) {
        var place = speaking(taskId, reader, locale);
        var words = words(text);
        var said = remarks.findByTaskIdOrderBySaidAtAscIdAsc(place.about());
        var thread = thread(place, replyTo, said);
        if (!said.isEmpty()
                && said.getLast().isBy(reader.person())
                && said.getLast().says(words)) {
            return said.getLast().id();
        }
        return keep(place, thread, words, null, reader);
    }

    /** Puts a question to somebody of the project: a task for them, whose answer comes back to this one. */
    public RemarkId ask(String taskId, PersonId whom, String text, Reader reader, Locale locale) {
        var place = speaking(taskId, reader, locale);
        var project = place.project();
        if (project == null
                || place.question() != null
                || askable(project, reader).stream()
                        .noneMatch(person -> person.id().equals(whom))) {
            throw new InvalidException(FieldError.of("person", "talks.ask.whom"));
        }
        var words = words(text);
        var same = remarks.findByTaskIdAndQuestion(taskId, QuestionState.OPEN).stream()
                .filter(open -> open.isBy(reader.person()) && open.says(words) && whom.equals(open.asked()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        var id = keep(place, null, words, whom, reader);
        processes.start(
                PROCESS, id.toString(), Map.of("projectId", project.id().toString(), "askedId", whom.toString()));
        return id;
    }

    /** Takes a remark back; its author may, and who coordinates the project. Nobody then has to answer it. */
    public void withdraw(String taskId, RemarkId id, Reader reader, Locale locale) {
        var place = place(taskId, reader, locale);
        var remark = remarks.findById(id)
                .filter(found -> place.project() != null && found.taskId().equals(place.about()))
                .orElseThrow(() -> new NotFoundException(id));
        reader.mustBeAllowed(RemarkViews.mayWithdraw(remark, reader));
        var open = remark.isOpenQuestion();
        remark.withdraw(reader.person());
        if (open) {
            processes.cancel(PROCESS, id.toString(), "withdrawn");
        }
        audit.record(reader.person(), "remark.withdrawn", "task:" + place.about(), Map.of("remark", id.toString()));
    }

    /** Who may be called, and whose name begins like that; a few of them. */
    @Transactional(readOnly = true)
    public List<PersonSummary> named(String taskId, String typed, Reader reader, Locale locale) {
        var place = place(taskId, reader, locale);
        return place.project() == null
                ? List.of()
                : people(place.project(), reader).stream()
                        .filter(person -> !person.id().equals(reader.person()) && Mentions.fits(person, typed))
                        .filter(person -> hears(place, person.id()))
                        .limit(FEW)
                        .toList();
    }

    private RemarkId keep(
            Place place, @Nullable RemarkId thread, String words, @Nullable PersonId asked, Reader reader) {
        var project = place.project();
        var mentions = project == null ? Set.<Mention>of() : mentions(place, words, project, reader);
        var id = RemarkId.next();
        var now = clock.instant().truncatedTo(MICROS);
        var projectId = project == null ? null : project.id();
        var remark = new Remark(id, place.about(), projectId, thread, reader.person(), words, mentions, now);
        remarks.save(asked == null ? remark : remark.asking(asked));
        news.arrivedAt(place.about(), reader.person());
        mentions.stream()
                .map(Mention::person)
                .filter(person -> !person.equals(reader.person()))
                .distinct()
                .forEach(
                        person -> events.publishEvent(new PersonMentioned(place.about(), id, person, reader.person())));
        return id;
    }

    /** A call that cannot be heard is refused with the reason, for the caller would wait for nothing. */
    private Set<Mention> mentions(Place place, String words, ProjectSummary project, Reader reader) {
        var members = people(project, reader);
        var called = Mentions.in(words, members);
        for (var mention : called) {
            if (!hears(place, mention.person())) {
                throw new InvalidException(FieldError.of("text", "talks.mention.blind", mention.label()));
            }
        }
        return called;
    }

    private boolean hears(Place place, PersonId person) {
        var question = place.question();
        return (question != null && (question.isBy(person) || person.equals(question.asked())))
                || inbox.sees(place.about(), person);
    }

    private Place speaking(String taskId, Reader reader, Locale locale) {
        var place = place(taskId, reader, locale);
        if (place.project() == null || !place.open()) {
            throw new ForbiddenException("talks.closed");
        }
        reader.mustWork(place.project().id().id());
        return place;
    }

    private Place place(String taskId, Reader reader, Locale locale) {
        var task = inbox.task(taskId, reader, locale);
        var question = question(task);
        var about = question == null ? taskId : question.taskId();
        var open = task.state() != TaskState.DONE;
        return new Place(about, project(task, reader), question, open);
    }

    private @Nullable Remark question(InboxTask task) {
        return task.processKey().equals(PROCESS)
                ? remarks.findById(RemarkId.of(task.subject())).orElse(null)
                : null;
    }

    private static @Nullable ProjectSummary project(InboxTask task, Reader reader) {
        var project = task.project();
        return project != null && reader.isInProject(project.id().id()) ? project : null;
    }

    private static @Nullable RemarkId thread(Place place, @Nullable RemarkId replyTo, List<Remark> said) {
        var question = place.question();
        if (question != null) {
            return question.id();
        }
        return replyTo == null
                ? null
                : said.stream()
                        .filter(remark -> remark.id().equals(replyTo))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(replyTo))
                        .thread();
    }

    /** Pupils and families ask teachers; teachers ask pupils, too. */
    private List<PersonSummary> askable(ProjectSummary project, Reader reader) {
        var teaches = reader.teachesIn(project.id().id());
        return projects.members(project.id(), reader).stream()
                .filter(member -> !member.person().id().equals(reader.person()))
                .filter(member -> member.roles().stream()
                        .anyMatch(role ->
                                ADULTS.contains(role) || (teaches && (role == Role.PUPIL || role == Role.PUPIL_ADMIN))))
                .map(Member::person)
                .toList();
    }

    private List<PersonSummary> people(ProjectSummary project, Reader reader) {
        return projects.members(project.id(), reader).stream()
                .map(Member::person)
                .toList();
    }

    private static String words(String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new InvalidException(FieldError.of("text", "talks.text.form", LONGEST));
        }
        return words;
    }
}
