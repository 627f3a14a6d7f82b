package org.twinflow.talks;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Scope;
import org.twinflow.engine.ProcessEnded;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskEnded;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.CaseNews;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/** What becomes of questions: the cases of {@code question.bpmn}. */
@Component
@Transactional
class Questions implements CaseLines {

    private static final int LONGEST_TITLE = 120;

    private final RemarkRepository remarks;
    private final Processes processes;
    private final CaseNews news;
    private final Access access;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            RemarkRepository remarks,
            Processes processes,
            CaseNews news,
            Access access,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.remarks = remarks;
        this.processes = processes;
        this.news = news;
        this.access = access;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(condition = "#event.processKey() == 'question'")
    void on(TaskAnswered event) {
        var question = find(event.subject());
        var answer = Objects.toString(event.values().get("answer"), "").strip();
        var declined = Boolean.TRUE.equals(event.values().get("unable"));
        var state = declined ? QuestionState.DECLINED : QuestionState.ANSWERED;
        question.settle(state);
        remarks.save(new Remark(
                RemarkId.next(),
                question.taskId(),
                question.project().orElse(null),
                question.id(),
                event.by(),
                answer,
                Set.of(),
                clock.instant()));
        news.arrivedAt(question.taskId(), event.by());
        events.publishEvent(
                new QuestionAnswered(question.taskId(), question.id(), question.author(), event.by(), state));
    }

    @EventListener(condition = "#event.key() == 'question'")
    void on(ProcessEnded event) {
        find(event.subject())
                .settle("questionLapsed".equals(event.endId()) ? QuestionState.LAPSED : QuestionState.WITHDRAWN);
    }

    /** What is asked because of a task is needed no more once the task is done. */
    @EventListener(condition = "#event.processKey() != 'question'")
    void on(TaskEnded event) {
        remarks.findByTaskIdAndQuestion(event.taskId(), QuestionState.OPEN).forEach(this::end);
    }

    /** Who has left the project owes it no answer. */
    @EventListener
    void on(GrantWithdrawn event) {
        var scope = event.scope();
        if (scope.kind() == Scope.Kind.PROJECT && !access.reader(event.person()).isIn(scope)) {
            remarks.findByAskedAndProjectAndQuestion(event.person(), ProjectId.of(scope.id()), QuestionState.OPEN)
                    .forEach(this::end);
        }
    }

    private void end(Remark question) {
        question.settle(QuestionState.WITHDRAWN);
        processes.cancel(TaskTalk.PROCESS, question.id().toString(), "needed no more");
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(TaskTalk.PROCESS);
    }

    /** Who asks. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var found = remarks.findByIdIn(subjects.stream().map(RemarkId::of).toList());
        var askers = people
                .persons(found.stream().map(Remark::author).distinct().toList())
                .stream()
                .collect(toMap(PersonSummary::id, PersonSummary::shortName));
        return found.stream()
                .collect(toMap(
                        question -> question.id().toString(), question -> askers.getOrDefault(question.author(), "")));
    }

    /** The task of who is asked is called by the question; the whole of it stands beside. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(String processKey, String taskKey, Collection<String> subjects, Locale locale) {
        return remarks.findByIdIn(subjects.stream().map(RemarkId::of).toList()).stream()
                .collect(toMap(question -> question.id().toString(), question -> title(question.text())));
    }

    private static String title(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE) - 1)) + "…";
    }

    private Remark find(String subject) {
        var id = RemarkId.of(subject);
        return remarks.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
