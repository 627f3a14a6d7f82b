package org.twinflow.inbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.Words;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Puts tasks into the words of their reader: one look for all the tasks of a page. */
@Component
class TaskViews {

    private final Projects projects;
    private final People people;
    private final Words words;
    private final TaskCommands commands;
    private final List<TaskPages> pages;
    private final CaseLabels labels;
    private final TaskHolders holders;
    private final InboxSnoozes snoozes;
    private final FourEyes fourEyes;

    TaskViews(
            Projects projects,
            People people,
            Words words,
            TaskCommands commands,
            List<TaskPages> pages,
            CaseLabels labels,
            TaskHolders holders,
            InboxSnoozes snoozes,
            FourEyes fourEyes) {
        this.projects = projects;
        this.people = people;
        this.words = words;
        this.commands = commands;
        this.pages = pages;
        this.labels = labels;
        this.holders = holders;
        this.snoozes = snoozes;
        this.fourEyes = fourEyes;
    }

    /** What is looked up once for all tasks of a page. */
    private record Known(
            Reader reader,
            Locale locale,
            Horizon horizon,
            Map<String, ProjectSummary> projects,
            Map<PersonId, PersonSummary> people,
            Map<String, TaskCommand> commands,
            Map<String, Instant> since,
            Map<String, PutOff> putOff,
            CaseLabels.Labels labels) {}

    List<InboxTask> open(List<OpenTask> tasks, Reader reader, Locale locale, Horizon horizon) {
        var given = commands.of(tasks.stream().map(OpenTask::id).toList());
        var persons = Stream.concat(
                        tasks.stream().map(OpenTask::holder),
                        given.values().stream().map(TaskCommand::by))
                .filter(Objects::nonNull)
                .collect(toSet());
        var known = known(tasks, persons, given, reader, locale, horizon);
        return tasks.stream().map(task -> open(task, known)).toList();
    }

    List<InboxTask> done(List<DoneTask> done, Reader reader, Locale locale, Horizon horizon) {
        var tasks = done.stream().map(DoneTask::task).toList();
        var persons = done.stream().map(DoneTask::by).collect(toSet());
        var known = known(tasks, persons, Map.of(), reader, locale, horizon);
        return done.stream()
                .map(task -> view(task.task(), TaskState.DONE, known.people().get(task.by()), task.at(), null, known))
                .toList();
    }

    private Known known(
            List<OpenTask> tasks,
            Collection<PersonId> persons,
            Map<String, TaskCommand> given,
            Reader reader,
            Locale locale,
            Horizon horizon) {
        return new Known(
                reader,
                locale,
                horizon,
                projects.visibleTo(reader).stream()
                        .collect(toMap(project -> project.id().toString(), Function.identity())),
                people.persons(persons).stream().collect(toMap(PersonSummary::id, Function.identity())),
                given,
                holders.of(tasks.stream()
                        .filter(task -> task.assignee() != null)
                        .map(OpenTask::id)
                        .toList()),
                snoozes.all(tasks.stream().map(OpenTask::id).toList(), reader.person(), horizon.now()),
                labels.of(tasks, locale));
    }

    private InboxTask open(OpenTask task, Known known) {
        var command = known.commands().get(task.id());
        if (command != null && !command.hasFailed()) {
            return view(task, TaskState.FINISHING, known.people().get(command.by()), null, null, known);
        }
        var failure = command != null && command.by().equals(known.reader().person()) ? command.reason() : null;
        var holder = task.holder();
        return view(
                task,
                state(task, known.reader()),
                holder == null ? null : known.people().get(holder),
                null,
                failure,
                known);
    }

    private TaskState state(OpenTask task, Reader reader) {
        if (task.isFor(reader) && fourEyes.bars(task, reader.person())) {
            return TaskState.BARRED;
        }
        if (task.isHeldBy(reader.person())) {
            return TaskState.MINE;
        }
        return task.isFor(reader) ? TaskState.OPEN : TaskState.HELD;
    }

    private InboxTask view(
            OpenTask task,
            TaskState state,
            @Nullable PersonSummary who,
            @Nullable Instant doneAt,
            @Nullable String failure,
            Known known) {
        return new InboxTask(
                task.id(),
                task.key(),
                known.labels()
                        .name(task)
                        .orElseGet(() -> words.say(task.definitionId(), task.key(), known.locale(), task.name())),
                task.processKey(),
                words.say(task.definitionId(), task.processKey(), known.locale(), task.processKey()),
                task.definitionId(),
                task.instanceId(),
                task.subject(),
                task.projectId() == null ? null : known.projects().get(task.projectId()),
                schools(task, known),
                known.labels().about(task),
                state,
                who,
                state == TaskState.MINE || state == TaskState.HELD
                        ? known.since().get(task.id())
                        : null,
                known.putOff().get(task.id()),
                task.priority(),
                task.formKey(),
                task.formRef(),
                url(task),
                task.created(),
                task.due(),
                doneAt,
                known.horizon().urgency(task.due()),
                failure,
                version(task, state));
    }

    private static List<SchoolSummary> schools(OpenTask task, Known known) {
        var project = task.projectId() == null ? null : known.projects().get(task.projectId());
        return project == null
                ? List.of()
                : project.schools().stream()
                        .filter(school -> task.principals().stream()
                                .anyMatch(token -> token.contains(":school:" + school.id() + ":")))
                        .toList();
    }

    private @Nullable String url(OpenTask task) {
        var key = task.formKey();
        return key == null
                ? labels.page(task).orElse(null)
                : pages.stream()
                        .filter(feature -> key.equals(feature.prefix()) || key.startsWith(feature.prefix() + "/"))
                        .map(feature -> feature.url(key, task.subject(), task.id()))
                        .findFirst()
                        .orElse(null);
    }

    private static String version(OpenTask task, TaskState state) {
        return Integer.toHexString(
                Objects.hash(task.assignee(), String.valueOf(task.due()), task.priority(), state.name()));
    }
}
