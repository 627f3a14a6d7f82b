package org.twinflow.calendars;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.calendars.CalendarEntry.Days;
import org.twinflow.calendars.CalendarEntry.Kind;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.InboxView;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;

/** Makes entries of the days by which tasks have to be done. */
@Component
class TaskEntries {

    private static final int AT_ONCE = 200;
    private static final int MOST_TASKS = 1000;

    private final Inbox inbox;
    private final Assignments assignments;

    TaskEntries(Inbox inbox, Assignments assignments) {
        this.inbox = inbox;
        this.assignments = assignments;
    }

    /** The deadlines of what waits for the reader. */
    List<CalendarEntry> own(Reader reader, Locale language, ZoneId zone) {
        return waiting(reader, language).stream()
                .flatMap(task -> entry(task, zone, null))
                .toList();
    }

    /** The same, and those of what others have to do in the projects; what the reader may move says how. */
    List<CalendarEntry> all(Reader reader, List<ProjectSummary> projects, Locale language, ZoneId zone) {
        var given = new HashMap<String, Given>();
        for (var project : projects) {
            assignments.of(project.id(), reader).stream()
                    .filter(task -> task.state() == AssignmentState.TO_DO)
                    .forEach(task ->
                            given.put(task.id().toString(), new Given(task, project, path(task, project, reader))));
        }
        var entries = new ArrayList<CalendarEntry>();
        for (var task : waiting(reader, language)) {
            var work = given.remove(task.subject());
            entry(task, zone, work == null ? null : work.move()).forEach(entries::add);
        }
        given.values().forEach(work -> entries.add(entry(work)));
        return entries;
    }

    private List<InboxTask> waiting(Reader reader, Locale language) {
        var tasks = new ArrayList<InboxTask>();
        String cursor = null;
        do {
            var page = inbox.view(reader, new InboxQuery(InboxView.ME, null, "", AT_ONCE, cursor, language));
            tasks.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && tasks.size() < MOST_TASKS);
        return tasks;
    }

    private static Stream<CalendarEntry> entry(InboxTask task, ZoneId zone, @Nullable String move) {
        var due = task.due();
        if (due == null) {
            return Stream.empty();
        }
        var day = LocalDate.ofInstant(due, zone);
        return Stream.of(new CalendarEntry(
                "task-" + task.id(),
                Kind.TASK,
                List.of(due).toString(),
                task.name(),
                task.about(),
                "",
                task.project(),
                task.schools().stream().map(SchoolSummary::letters).distinct().toList(),
                new Days(day, day),
                "/tasks/" + task.id(),
                move,
                false));
    }

    private static CalendarEntry entry(Given work) {
        var task = work.task();
        var project = work.project();
        return new CalendarEntry(
                "assignment-" + task.id(),
                Kind.TASK,
                List.of(task.title(), task.due()).toString(),
                task.title(),
                "",
                "",
                project,
                letters(task, project),
                new Days(task.due(), task.due()),
                "/projects/" + project.slug() + "/tasks/" + task.id(),
                work.move(),
                false);
    }

    private static List<String> letters(AssignmentSummary task, ProjectSummary project) {
        var school = task.assignee().school();
        var person = task.assignee().person();
        return project.schools().stream()
                .filter(each -> school == null || each.id().equals(school.id()))
                .filter(each -> person == null || each.id().equals(person.school()))
                .map(SchoolSummary::letters)
                .distinct()
                .toList();
    }

    private static @Nullable String path(AssignmentSummary task, ProjectSummary project, Reader reader) {
        return Assignments.mayMove(task, reader)
                ? "/projects/" + project.slug() + "/tasks/" + task.id() + "/move"
                : null;
    }

    /** Work that somebody has to do, and the path that moves it. */
    private record Given(
            AssignmentSummary task,
            ProjectSummary project,
            @Nullable String move) {}
}
