package org.twinflow.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;

/**
 * What is kept and what was deleted of a project, as those see it who watch over personal data: numbers and days by class,
 * no name of a paper and nothing that stands in one.
 *
 * @param state how far the end of the project has come, null where it has not begun
 * @param certified whether somebody signed what was deleted
 * @param certificate whether the signed certificate can be read
 */
public record PurgeSheet(
        ProjectId project,
        String title,
        ProjectStatus status,
        LocalDate end,
        List<SchoolSummary> schools,
        List<Kept> kept,
        List<Deleted> deleted,
        @Nullable ClosingState state,
        @Nullable Instant closedAt,
        int accountsEnded,
        int anonymised,
        @Nullable Instant certified,
        boolean certificate) {

    public PurgeSheet {
        schools = List.copyOf(schools);
        kept = List.copyOf(kept);
        deleted = List.copyOf(deleted);
    }

    /** How many papers are there whose time is over. */
    public int overdue() {
        return kept.stream().mapToInt(Kept::overdue).sum();
    }

    /** How many papers were deleted. */
    public int gone() {
        return deleted.stream().mapToInt(Deleted::count).sum();
    }

    /**
     * Papers of a class that are there.
     *
     * @param next the day on which the first of them goes, null for none
     * @param last the day on which the last of them goes, null where some are kept for the archive
     * @param overdue how many should be gone by now
     * @param held how many of them somebody holds
     */
    public record Kept(
            String retentionClass,
            int count,
            @Nullable LocalDate next,
            @Nullable LocalDate last,
            int overdue,
            int held) {}

    /** Papers of a class that were deleted, and when the last of them was. */
    public record Deleted(String retentionClass, int count, Instant last) {}

    /** One paper that was deleted. */
    public record Line(
            String code,
            String retentionClass,
            String rule,
            @Nullable LocalDate keptUntil,
            Instant deletedAt,
            boolean destroyed) {}
}
