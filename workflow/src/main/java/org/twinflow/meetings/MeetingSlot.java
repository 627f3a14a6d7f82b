package org.twinflow.meetings;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;

/**
 * A time at which a meeting could begin.
 *
 * @param own what the reader said, or null
 * @param schools how many schools have somebody whom it suits, if need be
 * @param best whether no other suits more schools and people
 */
public record MeetingSlot(
        Instant time,
        long yes,
        long ifNeedBe,
        long no,
        long schools,
        List<Local> locals,
        @Nullable Suits own,
        boolean best) {

    /**
     * What the clock of a school says then.
     *
     * @param awkward whether nobody is usually at school: early, late, on a weekend or on a day off
     */
    public record Local(SchoolSummary school, ZonedDateTime time, boolean awkward) {}
}
