package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.NewMeeting;
import org.twinflow.meetings.VideoRefusals;

/** Invitations to meetings online: a file for calendars in the mail of teachers, a notice for pupils who may come. */
class MeetingNoticeTests extends MailScene {

    @Autowired
    Meetings meetings;

    @Autowired
    VideoRefusals refusals;

    @Autowired
    Clock clock;

    @Test
    void bringsAFileForTheCalendarToTeachersAndANoticeToPupilsWhoMayCome() throws Exception {
        always(teacher);
        var other = fixtures.aPerson("other", school);
        fixtures.admit(project, other, Role.PUPIL);
        refusals.note(project, other, true, fixtures.reader(coordinator));
        var begin = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.HOURS);
        var meeting = arrange(begin);
        run();

        assertThat(kinds(pupil)).contains(NoticeKind.MEETING_ARRANGED);
        assertThat(kinds(other)).doesNotContain(NoticeKind.MEETING_ARRANGED);
        assertThat(told(pupil).getFirst().href()).endsWith("/meetings/" + meeting);
        assertThat(mails(address)).hasSize(1);
        assertThat(body(mails(address).getFirst()))
                .contains("meeting.ics", "method=PUBLISH", "text/calendar")
                .doesNotContain("Ice breakers for 3B");
        assertThat(file())
                .contains("METHOD:PUBLISH", "UID:meeting-" + meeting, "DTSTART:" + written(begin))
                .contains("ORGANIZER:mailto:twinflow@school.example")
                .doesNotContain("3B", "https://room.example");

        meetings.callOff(meeting, fixtures.reader(coordinator));
        run();

        assertThat(mails(address)).hasSize(2);
        assertThat(file()).contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:meeting-" + meeting, "SEQUENCE:1");
        assertThat(kinds(pupil)).contains(NoticeKind.MEETING_CALLED_OFF);
        assertThat(kinds(other)).doesNotContain(NoticeKind.MEETING_CALLED_OFF);
    }

    private void always(org.twinflow.people.PersonId person) {
        preferences.change(java.util.Map.of(), ALWAYS, fixtures.reader(person));
    }

    private MeetingId arrange(Instant begin) {
        var wanted = new NewMeeting(
                "Ice breakers for 3B", "", "https://room.example/3b", 45, List.of(begin, begin.plusSeconds(7200)));
        var meeting = meetings.ask(project, wanted, fixtures.reader(coordinator));
        meetings.choose(meeting, begin, fixtures.reader(coordinator));
        return meeting;
    }

    private static String written(Instant instant) {
        return instant.toString().replaceAll("[-:]", "");
    }

    /** The file of the latest mail, as a calendar reads it. */
    private String file() throws Exception {
        var parts =
                (jakarta.mail.internet.MimeMultipart) mails(address).getLast().getContent();
        for (int at = 0; at < parts.getCount(); at++) {
            if ("meeting.ics".equals(parts.getBodyPart(at).getFileName())) {
                return new String(
                        parts.getBodyPart(at).getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
