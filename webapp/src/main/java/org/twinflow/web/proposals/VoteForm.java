package org.twinflow.web.proposals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.proposals.Says;
import org.twinflow.proposals.Voice;
import org.twinflow.web.projects.Given;

/** What somebody says of each proposed task. */
record VoteForm(@Nullable List<Line> votes) {

    List<Voice> voices() {
        var given = new Given();
        var voices = new ArrayList<Voice>();
        var lines = votes == null ? List.<Line>of() : votes;
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            voices.add(new Voice(
                    given.choice("votes[" + at + "].says", line.says(), Says.class, Says.ABSTAIN),
                    Given.text(line.reason())));
        }
        given.check();
        return voices;
    }

    /** What was given for a task, or nothing. */
    public @Nullable Line at(int place) {
        return votes == null || place >= votes.size() ? null : votes.get(place);
    }

    /** What is said of one task. */
    record Line(@Nullable String says, @Nullable String reason) {}
}
