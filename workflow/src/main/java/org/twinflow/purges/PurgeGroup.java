package org.twinflow.purges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.safekeeping.RetentionClass;

/**
 * The papers of a class of the travellers of a school.
 *
 * @param checked null as long as nobody has looked at them
 * @param waits whether the reader is asked to look at them now
 */
public record PurgeGroup(
        RetentionClass kind,
        SchoolSummary school,
        List<PurgeLine> lines,
        @Nullable Checked checked,
        boolean waits) {

    public PurgeGroup {
        lines = List.copyOf(lines);
    }

    /** Who looked at them, and when. */
    public record Checked(PersonSummary by, Instant at) {}

    public int there() {
        return lines.stream().mapToInt(PurgeLine::there).sum();
    }

    public int held() {
        return lines.stream().mapToInt(PurgeLine::held).sum();
    }

    public int gone() {
        return lines.stream().mapToInt(line -> line.certificates().size()).sum();
    }

    /** The last day of what nobody holds, null where there is no such thing. */
    public @Nullable LocalDate until() {
        return lines.stream()
                .filter(PurgeLine::goes)
                .map(PurgeLine::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
