package org.twinflow.notifications;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.MeetingInvitations;

/** The files that go with a letter: of each meeting that it tells of, one for the calendar of who reads it. */
@Component
class Enclosures {

    private final MeetingInvitations invitations;

    Enclosures(MeetingInvitations invitations) {
        this.invitations = invitations;
    }

    record Enclosure(String name, String type, byte[] bytes) {}

    /** @param sender the mail address that the letter comes from */
    List<Enclosure> of(List<NoticeRow> told, String sender) {
        return told.stream()
                .map(NoticeRow::about)
                .filter(Objects::nonNull)
                .filter(about -> about.processKey().equals(MeetingNotices.CASE))
                .map(about -> about.subject())
                .distinct()
                .flatMap(meeting -> invitations.of(MeetingId.of(meeting), sender).stream())
                .map(Enclosures::calendar)
                .toList();
    }

    private static Enclosure calendar(MeetingInvitations.File file) {
        var method = file.cancelled() ? "CANCEL" : "PUBLISH";
        return new Enclosure(
                "meeting.ics",
                "text/calendar; charset=UTF-8; method=" + method,
                file.text().getBytes(StandardCharsets.UTF_8));
    }
}
