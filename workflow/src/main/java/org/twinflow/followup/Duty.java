package org.twinflow.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;

/**
 * One of the things that are owed after a return.
 *
 * @param owed how many papers are still to come
 * @param received how many wait to be checked
 * @param settled how many are there, or done without
 * @param turn who goes on with it
 * @param names of those whose turn it is, where they are few
 * @param dossier where the paper of the group lies, null for papers of travellers
 */
public record Duty(
        Kind kind,
        LocalDate due,
        int owed,
        int received,
        int settled,
        Turn turn,
        List<String> names,
        @Nullable DossierId dossier) {

    public Duty {
        names = List.copyOf(names);
    }

    /** What it is, by when after the return, and which papers prove it. */
    public enum Kind {
        /** The host's certificates. */
        ATTENDANCE(7, Paper.M06, Paper.M09),
        /** The list of participants, signed by everybody who was there. */
        SIGNED_LIST(7, Paper.M05),
        TICKETS(14, Paper.M10, Paper.M11),
        INVOICE(14, Paper.M35),
        REPORTS(30, Paper.M36),
        /** The complement to the agreement, and Europass. */
        LEARNT(45, Paper.M07, Paper.M08);

        private final int days;
        private final Set<Paper> papers;

        Kind(int days, Paper... papers) {
            this.days = days;
            this.papers = Set.of(papers);
        }

        public int days() {
            return days;
        }

        boolean includes(Paper paper) {
            return papers.contains(paper);
        }
    }

    /** Who goes on with it. */
    public enum Turn {
        HOST,
        LEADERS,
        FAMILIES,
        /** The teachers of the schools that send. */
        TEACHERS,
        COORDINATORS,
        /** The teachers check what was handed in. */
        CHECKERS,
        NOBODY
    }

    public boolean isDone() {
        return turn == Turn.NOBODY;
    }

    public boolean isLate(LocalDate today) {
        return !isDone() && today.isAfter(due);
    }
}
