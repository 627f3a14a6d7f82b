package org.twinflow.notifications;

import java.util.HashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.bulletin.NotePosted;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.stream.ProjectSilent;
import org.twinflow.stream.WeekPassed;

/** Tells the teachers of a project what the others write, what a week brought, and that nothing happens any more. */
@Component
class StreamNotices {

    private final Herald herald;
    private final Recipients recipients;
    private final Projects projects;

    StreamNotices(Herald herald, Recipients recipients, Projects projects) {
        this.herald = herald;
        this.recipients = recipients;
        this.projects = projects;
    }

    @EventListener
    void on(NotePosted event) {
        var teachers = new HashMap<>(recipients.behind(List.of(teachers(event.project()))));
        teachers.remove(event.author());
        herald.tell(
                telling(
                        NoticeKind.NOTE_POSTED,
                        "note:" + event.note(),
                        "",
                        event.project(),
                        "/bulletin/" + event.note()),
                teachers,
                Channel.MAIL);
    }

    @EventListener
    void on(ProjectSilent event) {
        var occasion = "silent:" + event.project() + ":" + event.since().getEpochSecond() + ":" + event.fortnights();
        herald.tell(
                telling(NoticeKind.PROJECT_SILENT, occasion, event.next(), event.project(), "/planning"),
                Herald.byName(event.leads()),
                Channel.MAIL);
    }

    @EventListener
    void on(WeekPassed event) {
        var words = String.join(" · ", event.titles());
        herald.tell(
                telling(
                        NoticeKind.PROJECT_WEEK,
                        "week:" + event.project() + ":" + event.monday(),
                        words,
                        event.project(),
                        "/stream"),
                List.of(teachers(event.project())));
    }

    private Telling telling(NoticeKind kind, String occasion, String words, ProjectId project, String path) {
        return Telling.of(
                kind,
                occasion,
                words,
                project.id(),
                "/projects/" + projects.facts(project).slug() + path);
    }

    private static String teachers(ProjectId project) {
        return Scope.project(project.id()).token(Role.TEACHER);
    }
}
