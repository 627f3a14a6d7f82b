package org.twinflow.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.groups.GroupDetails;
import org.twinflow.people.PersonSummary;

/**
 * The rooms of a meeting as a reader sees them.
 *
 * @param running whether a teacher has opened it and nobody has closed it
 * @param link of the room for all, empty for who may not come in yet and where there is none
 * @param breakouts teachers see all, others their own
 * @param breakoutsOpen whether the groups may go to their rooms
 * @param barred whether the parents of the reader do not want video
 * @param joined whether the reader was noted as present
 * @param present who came, for teachers
 * @param missing pupils of the groups who have not come, for teachers
 */
public record RoomsView(
        boolean running,
        boolean over,
        String link,
        List<Room> breakouts,
        boolean breakoutsOpen,
        boolean barred,
        boolean joined,
        List<Came> present,
        List<PersonSummary> missing) {

    /** @param link empty for who may not come in yet and where there is none */
    public record Room(UUID id, GroupDetails group, String link) {}

    /** Somebody came. */
    public record Came(
            PersonSummary person, Instant at, @Nullable String letters) {}
}
