package org.twinflow.meetings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people meet.
 *
 * @param roomUrl the address of a room with {@code {room}} for its name, such as {@code https://meet.example.org/{room}};
 *     empty where teachers paste the address of each room
 */
@ConfigurationProperties("twinflow.meetings")
public record MeetingsProperties(@DefaultValue("") String roomUrl) {

    private static final String ROOM = "{room}";

    public MeetingsProperties {
        roomUrl = roomUrl.strip();
        if (!roomUrl.isEmpty() && !(roomUrl.matches("https?://\\S+") && roomUrl.contains(ROOM))) {
            throw new IllegalArgumentException("twinflow.meetings.room-url begins with https:// and contains {room}");
        }
    }

    public boolean makesRooms() {
        return !roomUrl.isEmpty();
    }

    String room(String name) {
        return roomUrl.replace(ROOM, name);
    }
}
