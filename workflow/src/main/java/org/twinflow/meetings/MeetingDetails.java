package org.twinflow.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * A meeting as people of its project see it.
 *
 * @param link where people meet, for teachers; others learn it in the rooms once one of them has opened the meeting
 * @param zone the one of whoever asked
 * @param beginsAt null until a time is chosen
 * @param silent the schools nobody of which has answered
 * @param quorum how many schools must have answered for the poll to end by itself; 0 for never
 * @param version of what is written there
 */
public record MeetingDetails(
        MeetingId id,
        ProjectId project,
        String title,
        String words,
        String link,
        int minutes,
        ZoneId zone,
        PersonSummary askedBy,
        State state,
        @Nullable Instant beginsAt,
        List<MeetingSlot> slots,
        List<SchoolSummary> silent,
        int quorum,
        Protocol protocol,
        long version) {

    /** Where a meeting stands. */
    public enum State {
        OPEN,
        CHOSEN,
        CALLED_OFF
    }

    /** How many schools have somebody who answered. */
    public int schoolsAnswered() {
        return slots.isEmpty() ? 0 : slots.getFirst().locals().size() - silent.size();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
