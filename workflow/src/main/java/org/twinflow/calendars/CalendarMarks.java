package org.twinflow.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the changes of entries: one is told from the last time that somebody read it. */
@Component
class CalendarMarks {

    private static final int AT_ONCE = 500;

    private final CalendarMarkRepository marks;
    private final Clock clock;

    CalendarMarks(CalendarMarkRepository marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Map<String, CalendarMark> mark(List<CalendarEntry> entries) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var known = new HashMap<String, CalendarMark>();
        for (int first = 0; first < entries.size(); first += AT_ONCE) {
            var uids = entries.subList(first, Math.min(first + AT_ONCE, entries.size())).stream()
                    .map(CalendarEntry::uid)
                    .toList();
            marks.findByUidIn(uids).forEach(mark -> known.put(mark.uid(), mark));
        }
        for (var entry : entries) {
            var facts = hash(entry.facts());
            known.computeIfAbsent(entry.uid(), uid -> marks.save(new CalendarMark(uid, facts, now)))
                    .see(facts, now);
        }
        return known;
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
