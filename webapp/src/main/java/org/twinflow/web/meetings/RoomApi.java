package org.twinflow.web.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionId;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.MeetingRooms;
import org.twinflow.meetings.RoomsView;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** The rooms of a meeting, for machines. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class RoomApi {

    private final MeetingRooms rooms;

    RoomApi(MeetingRooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/rooms")
    RoomsJson show(@PathVariable MeetingId meeting, Reader reader) {
        return RoomsJson.of(rooms.of(meeting, reader));
    }

    @PostMapping("/breakouts")
    RoomsJson arrange(@PathVariable MeetingId meeting, @RequestBody Wanted wanted, Reader reader) {
        if (wanted.division() == null) {
            throw new InvalidException(FieldError.of("division", "projects.choice.missing"));
        }
        rooms.arrange(meeting, new DivisionId(wanted.division()), reader);
        return show(meeting, reader);
    }

    @PostMapping("/start")
    RoomsJson start(@PathVariable MeetingId meeting, Reader reader) {
        rooms.start(meeting, reader);
        return show(meeting, reader);
    }

    @PostMapping("/split")
    RoomsJson split(@PathVariable MeetingId meeting, Reader reader) {
        rooms.split(meeting, true, reader);
        return show(meeting, reader);
    }

    @PostMapping("/join")
    RoomsJson join(@PathVariable MeetingId meeting, Reader reader) {
        rooms.join(meeting, reader);
        return show(meeting, reader);
    }

    @PostMapping("/close")
    RoomsJson close(@PathVariable MeetingId meeting, Reader reader) {
        rooms.close(meeting, reader);
        return show(meeting, reader);
    }

    /** The division whose groups have rooms. */
    record Wanted(@Nullable UUID division) {}

    /** The rooms as machines read them; teachers see who came and who of the groups did not. */
    record RoomsJson(
            boolean running,
            String link,
            boolean split,
            List<RoomJson> breakouts,
            List<CameJson> present,
            int missing) {

        static RoomsJson of(RoomsView rooms) {
            return new RoomsJson(
                    rooms.running(),
                    rooms.link(),
                    rooms.breakoutsOpen(),
                    rooms.breakouts().stream().map(RoomJson::of).toList(),
                    rooms.present().stream()
                            .map(came -> new CameJson(
                                    came.person().id().toString(), came.person().name(), came.at()))
                            .toList(),
                    rooms.missing().size());
        }
    }

    /** The room of a group. */
    record RoomJson(String id, String group, String title, List<String> members, String link) {

        static RoomJson of(RoomsView.Room room) {
            return new RoomJson(
                    room.id().toString(),
                    room.group().id().toString(),
                    room.group().title(),
                    room.group().members().stream()
                            .map(member -> member.person().shortName())
                            .toList(),
                    room.link());
        }
    }

    /** Somebody came. */
    record CameJson(String id, String name, Instant at) {}
}
