package org.twinflow.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * An incident as its page shows it.
 *
 * @param closedBy null as long as it is open; so is the next
 * @param forgotten whether the time is over for which its words are kept
 * @param may what the reader does now
 */
public record IncidentDetails(
        IncidentSummary summary,
        String place,
        List<Concerned> concerned,
        List<Call> calls,
        List<Line> log,
        PersonSummary reportedBy,
        Instant reportedAt,
        String lessons,
        @Nullable PersonSummary closedBy,
        @Nullable Instant closedAt,
        boolean forgotten,
        May may) {

    public IncidentDetails {
        concerned = List.copyOf(concerned);
        calls = List.copyOf(calls);
        log = List.copyOf(log);
    }

    /** Who was not called yet. */
    public long toCall() {
        return calls.stream().filter(call -> call.at() == null).count();
    }

    /**
     * A traveller to whom it happened.
     *
     * @param homeOn the day on which they went home before the others, or null
     */
    public record Concerned(
            DossierId dossier,
            PersonSummary person,
            @Nullable LocalDate homeOn,
            String escort) {}

    /**
     * Somebody to call.
     *
     * @param school for a family the one of the traveller
     * @param traveller whose family it is, or null
     * @param phone empty where nobody has written down a number
     * @param reached whether anybody was reached so far
     * @param by who called last, null as long as nobody has; so is the next
     */
    public record Call(
            UUID id,
            Callee callee,
            SchoolSummary school,
            @Nullable PersonSummary traveller,
            String name,
            String phone,
            boolean reached,
            @Nullable PersonSummary by,
            @Nullable Instant at,
            String note) {

        /** The number as a telephone dials it. */
        public String dial() {
            return phone.replaceAll("[^+\\d]", "");
        }
    }

    /**
     * A line of the log.
     *
     * @param call who was called, or null
     */
    public record Line(
            EntryKind kind, @Nullable Call call, boolean reached, String words, PersonSummary by, Instant at) {

        /** What a change says: how bad it is now, the day of a return. */
        public String fact() {
            return words.lines().findFirst().orElse("");
        }

        /** What is said of the change. */
        public String reason() {
            return words.lines().skip(1).collect(Collectors.joining("\n"));
        }
    }

    /** What the reader does now. */
    public record May(boolean write, boolean endCalls, boolean arrangeReturn, boolean close) {}
}
