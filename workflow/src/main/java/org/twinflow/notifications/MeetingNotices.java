package org.twinflow.notifications;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.meetings.MeetingArranged;
import org.twinflow.meetings.MeetingCalledOff;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.VideoRefusals;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/**
 * Invites to meetings online: teachers by mail with a file for their calendars, pupils in the application alone, and none
 * whose family does not want them in video meetings.
 */
@Component
class MeetingNotices {

    static final String CASE = "meeting";

    private final Herald herald;
    private final Recipients recipients;
    private final VideoRefusals refusals;
    private final Projects projects;

    MeetingNotices(Herald herald, Recipients recipients, VideoRefusals refusals, Projects projects) {
        this.herald = herald;
        this.recipients = recipients;
        this.refusals = refusals;
        this.projects = projects;
    }

    @EventListener
    void on(MeetingArranged event) {
        tell(NoticeKind.MEETING_ARRANGED, event.project(), event.meeting(), event.title(), event.by());
    }

    @EventListener
    void on(MeetingCalledOff event) {
        tell(NoticeKind.MEETING_CALLED_OFF, event.project(), event.meeting(), event.title(), event.by());
    }

    private void tell(NoticeKind kind, ProjectId project, MeetingId meeting, String title, @Nullable PersonId by) {
        var telling = new Telling(
                kind,
                kind + ":" + meeting,
                title,
                project.id(),
                "/projects/" + projects.facts(project).slug() + "/meetings/" + meeting,
                Telling.OfCase.of(CASE, meeting.toString()));
        var scope = Scope.project(project.id());
        var teachers = new HashMap<>(recipients.behind(List.of(scope.token(Role.TEACHER))));
        if (kind == NoticeKind.MEETING_CALLED_OFF) {
            teachers.remove(by);
        }
        herald.tell(telling, teachers, Channel.MAIL);
        var pupils = new HashMap<>(recipients.behind(List.of(scope.token(Role.PUPIL), scope.token(Role.PUPIL_ADMIN))));
        pupils.keySet().removeAll(teachers.keySet());
        pupils.keySet().removeIf(pupil -> refusals.bars(project, pupil));
        herald.tell(telling, pupils, Channel.APP);
    }
}
