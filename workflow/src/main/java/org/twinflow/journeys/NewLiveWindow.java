package org.twinflow.journeys;

import java.time.Instant;
import java.util.Map;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/**
 * A call between those who travel and the classes at home, as somebody plans it.
 *
 * @param link the address of the room
 * @param moderator of those who travel
 * @param classes the schools whose classes are invited, each with its moderator
 */
public record NewLiveWindow(
        String title, Instant beginsAt, int minutes, String link, PersonId moderator, Map<SchoolId, PersonId> classes) {

    public NewLiveWindow {
        classes = Map.copyOf(classes);
    }
}
