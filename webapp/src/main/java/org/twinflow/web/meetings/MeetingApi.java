package org.twinflow.web.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.meetings.MeetingDetails;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.MeetingSlot;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.NewMeeting;
import org.twinflow.meetings.Suits;
import org.twinflow.projects.ProjectId;

/** Meetings and the polls for their times, for machines. */
@RestController
class MeetingApi {

    private final Meetings meetings;

    MeetingApi(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/api/v1/projects/{id}/meetings")
    Items list(@PathVariable ProjectId id, Reader reader) {
        return new Items(meetings.of(id, reader).stream().map(MeetingJson::of).toList(), null);
    }

    @PostMapping("/api/v1/projects/{id}/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    MeetingJson ask(@PathVariable ProjectId id, @RequestBody Wanted wanted, Reader reader) {
        return MeetingJson.of(meetings.get(meetings.ask(id, wanted.meeting(), reader), reader));
    }

    @PostMapping("/api/v1/meetings/{meeting}/answers")
    MeetingJson answer(@PathVariable MeetingId meeting, @RequestBody Map<Instant, Suits> said, Reader reader) {
        meetings.answer(meeting, said, reader);
        return MeetingJson.of(meetings.get(meeting, reader));
    }

    @PostMapping("/api/v1/meetings/{meeting}/choose")
    MeetingJson choose(@PathVariable MeetingId meeting, @RequestBody Chosen chosen, Reader reader) {
        meetings.choose(meeting, chosen.time() == null ? Instant.EPOCH : chosen.time(), reader);
        return MeetingJson.of(meetings.get(meeting, reader));
    }

    @PutMapping("/api/v1/meetings/{meeting}/minutes")
    MeetingJson write(@PathVariable MeetingId meeting, @RequestBody Written written, Reader reader) {
        meetings.write(meeting, written.text() == null ? "" : written.text(), written.version(), reader);
        return MeetingJson.of(meetings.get(meeting, reader));
    }

    /**
     * Minutes as machines write them.
     *
     * @param version of the meeting that the writer saw
     */
    record Written(@Nullable String text, long version) {}

    /** A list as all of them are answered; this one has no further page. */
    record Items(List<MeetingJson> items, @Nullable String next) {}

    /** A meeting as machines ask for it. */
    record Wanted(
            @Nullable String title,
            @Nullable String words,
            @Nullable String link,
            int minutes,
            @Nullable List<Instant> times,
            int quorum) {

        NewMeeting meeting() {
            return new NewMeeting(
                    text(title), text(words), text(link), minutes, times == null ? List.of() : times, quorum);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /** The time that is chosen. */
    record Chosen(@Nullable Instant time) {}

    /** A meeting as machines read it. */
    record MeetingJson(
            String id,
            String title,
            String state,
            int minutes,
            String link,
            @Nullable Instant beginsAt,
            int quorum,
            String text,
            long version,
            List<SlotJson> times) {

        static MeetingJson of(MeetingDetails meeting) {
            return new MeetingJson(
                    meeting.id().toString(),
                    meeting.title(),
                    meeting.state().name(),
                    meeting.minutes(),
                    meeting.link(),
                    meeting.beginsAt(),
                    meeting.quorum(),
                    meeting.protocol().text(),
                    meeting.version(),
                    meeting.slots().stream().map(SlotJson::of).toList());
        }
    }

    /** A time that is proposed. */
    record SlotJson(Instant time, long yes, long ifNeedBe, long no, long schools, boolean best) {

        static SlotJson of(MeetingSlot slot) {
            return new SlotJson(slot.time(), slot.yes(), slot.ifNeedBe(), slot.no(), slot.schools(), slot.best());
        }
    }
}
