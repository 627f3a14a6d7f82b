package org.twinflow.calendars;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.Collisions;

/** Writes the calendar of a person, or their part of one project's, for calendars of others. */
@Service
public class CalendarFeeds {

    private final Calendars calendars;
    private final CalendarMarks marks;
    private final Projects projects;
    private final CalendarWriter writer;

    CalendarFeeds(Calendars calendars, CalendarMarks marks, Projects projects, CalendarWriter writer) {
        this.calendars = calendars;
        this.marks = marks;
        this.projects = projects;
        this.writer = writer;
    }

    /**
     * @param project null for all that the reader is in
     * @param house the address of this installation, before the path of a page
     */
    public CalendarFeed feed(@Nullable ProjectId project, Locale language, String house, Reader reader) {
        var name = project == null ? "Twinflow" : projects.get(project, reader).title();
        var entries = calendars.inForce(language, reader).stream()
                .filter(entry -> project == null || isOf(entry, project))
                .toList();
        return write(name, entries, house);
    }

    private CalendarFeed write(String name, List<CalendarEntry> entries, String house) {
        var seen = Collisions.again(() -> marks.mark(entries));
        var content = writer.write(name, entries, seen, house);
        return new CalendarFeed(content, CalendarMarks.hash(content));
    }

    private static boolean isOf(CalendarEntry entry, ProjectId project) {
        return entry.project() != null && entry.project().id().equals(project);
    }
}
