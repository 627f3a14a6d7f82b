package org.twinflow.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twinflow.audit.AuditEntry;

/**
 * What one person has asked for of late that was not for them.
 *
 * @param entries the latest first, and nothing older than the time in which attempts count together
 */
record RecentAttempts(List<AuditEntry> entries) {

    /** So many of one person fill no disk, and say all that there is to say. */
    static final int MOST = 100;

    /** A page asks for a paper, its preview and its pictures: that is one attempt. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private static final String TOLD = "told";

    /** What is to be done about one more attempt. */
    enum Verdict {
        /** Nothing: it is written down already. */
        KNOWN,
        NOTED,
        /** It is written down, and administrators are told. */
        ALARM,
        /** It is written down; administrators know of the person since the last silence. */
        TOLD;

        /** What is written down beside the attempt, so that the next one is judged right. */
        Map<String, String> facts() {
            return this == NOTED ? Map.of() : Map.of(RecentAttempts.TOLD, "true");
        }
    }

    Verdict judge(String paper, Instant now, int alarmAfter) {
        if (entries.size() >= MOST || holds(paper, now.minus(AT_ONCE))) {
            return Verdict.KNOWN;
        }
        if (!entries.isEmpty() && entries.getFirst().facts().containsKey(TOLD)) {
            return Verdict.TOLD;
        }
        return entries.size() + 1 >= alarmAfter ? Verdict.ALARM : Verdict.NOTED;
    }

    private boolean holds(String paper, Instant after) {
        return entries.stream()
                .anyMatch(entry -> entry.subject().equals(paper) && entry.at().isAfter(after));
    }
}
