package org.twinflow.web.mobility;

import org.jspecify.annotations.Nullable;
import org.twinflow.access.Reader;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityId;

/** Other days for a mobility, and why. */
record DaysForm(
        @Nullable String start,
        @Nullable String end,
        @Nullable String reason) {

    void move(MobilityId id, MobilityChanges changes, Reader reader) {
        var answers = new Answers();
        var first = answers.date("start", start);
        var last = answers.date("end", end);
        answers.check();
        changes.move(id, first, last, Answers.text(reason), reader);
    }
}
