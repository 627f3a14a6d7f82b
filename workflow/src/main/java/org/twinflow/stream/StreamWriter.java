package org.twinflow.stream;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.assignments.AssignmentGiven;
import org.twinflow.bulletin.DocumentPinned;
import org.twinflow.bulletin.NotePosted;
import org.twinflow.contests.RankingPublished;
import org.twinflow.documents.DocumentStored;
import org.twinflow.journeys.LogAudience;
import org.twinflow.journeys.LogEntryPublished;
import org.twinflow.labels.LabelAwarded;
import org.twinflow.meetings.MeetingArranged;
import org.twinflow.mobility.GroupDeparted;
import org.twinflow.pages.PagePublished;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.PlanPublished;
import org.twinflow.projects.MemberAdmitted;
import org.twinflow.projects.ProjectFounded;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatusChanged;
import org.twinflow.projects.SchoolJoined;
import org.twinflow.projects.SchoolParted;

/** Writes down what happens, in the transaction in which it does. */
@Component
class StreamWriter {

    private final StreamRows rows;
    private final People people;
    private final Clock clock;

    StreamWriter(StreamRows rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectFounded event) {
        write(event.project(), StreamKind.PROJECT_FOUNDED, event.founder(), "", "", "", false);
    }

    @EventListener
    void on(ProjectStatusChanged event) {
        var status = event.status().name();
        write(event.project(), StreamKind.PROJECT_STATUS, event.by(), status, status, "", false);
    }

    @EventListener
    void on(SchoolJoined event) {
        write(event.project(), StreamKind.SCHOOL_JOINED, event.school());
    }

    @EventListener
    void on(SchoolParted event) {
        write(event.project(), StreamKind.SCHOOL_PARTED, event.school());
    }

    /** Pupils come by the dozen, and that is nobody else's business. */
    @EventListener
    void on(MemberAdmitted event) {
        write(
                event.project(),
                StreamKind.MEMBER_ADMITTED,
                event.person(),
                event.person().toString(),
                event.role().name(),
                "/members",
                true);
    }

    @EventListener
    void on(PlanPublished event) {
        var edition = Integer.toString(event.edition());
        write(event.project(), StreamKind.PLAN_PUBLISHED, null, edition, edition, "/planning", false);
    }

    @EventListener
    void on(AssignmentGiven event) {
        write(
                event.project(),
                StreamKind.TASK_GIVEN,
                event.by(),
                event.assignment().toString(),
                event.title(),
                "/tasks/" + event.assignment(),
                true);
    }

    @EventListener
    void on(MeetingArranged event) {
        write(
                event.project(),
                StreamKind.MEETING_ARRANGED,
                event.by(),
                event.meeting().toString(),
                event.title(),
                "/meetings/" + event.meeting(),
                false);
    }

    @EventListener
    void on(DocumentStored event) {
        if (event.project() != null) {
            var kind = event.version() == 1 ? StreamKind.DOCUMENT_ADDED : StreamKind.DOCUMENT_CHANGED;
            write(new ProjectId(event.project()), kind, null, event.document().toString(), "", "", false);
        }
    }

    @EventListener
    void on(DocumentPinned event) {
        write(
                event.project(),
                StreamKind.DOCUMENT_PINNED,
                event.by(),
                event.document().toString(),
                "",
                "",
                false);
    }

    /** Not what it says: that can be taken back. */
    @EventListener
    void on(NotePosted event) {
        var note = event.note().toString();
        write(event.project(), StreamKind.NOTE_POSTED, event.author(), note, "", "/bulletin/" + note, true);
    }

    /** What it is called, and whether the reader may read it, is asked when the stream is read. */
    @EventListener
    void on(PagePublished event) {
        if (event.first()) {
            var page = event.page().toString();
            write(event.project(), StreamKind.PAGE_PUBLISHED, event.author(), page, "", "/pages/" + page, false);
        }
    }

    @EventListener
    void on(GroupDeparted event) {
        write(event.project(), StreamKind.GROUP_DEPARTED, null, event.mobility().toString(), "", "", false);
    }

    @EventListener
    void on(LogEntryPublished event) {
        write(
                event.project(),
                StreamKind.LOG_WRITTEN,
                event.author(),
                event.mobility().toString(),
                "",
                "",
                event.audience() == LogAudience.TEACHERS);
    }

    @EventListener
    void on(LabelAwarded event) {
        write(
                event.project(),
                StreamKind.LABEL_AWARDED,
                event.applicant(),
                event.application().toString(),
                "",
                "",
                false);
    }

    @EventListener
    void on(RankingPublished event) {
        event.entries()
                .forEach(ranked -> write(
                        ranked.project(),
                        StreamKind.CONTEST_RANKED,
                        null,
                        ranked.entry().toString(),
                        event.category(),
                        "",
                        true));
    }

    private void write(ProjectId project, StreamKind kind, SchoolId school) {
        write(project, kind, null, school.toString(), people.school(school).name(), "/members", false);
    }

    /** @param path below the project's home */
    private void write(
            ProjectId project,
            StreamKind kind,
            @Nullable PersonId who,
            String reference,
            String words,
            String path,
            boolean teachersOnly) {
        rows.add(new StreamRow(0, project.id(), kind, who, reference, words, path, teachersOnly, clock.instant()));
    }
}
