package org.twinflow.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectId;

/**
 * A project's plan.
 *
 * @param edition the number of the edition in force, 0 before the first
 * @param stage what the plan waits for
 * @param draft what is being worked on or agreed to; empty for those who only see what is in force
 * @param current the edition in force
 * @param conflicts of the draft
 * @param votes of the schools on the proposal that is or was last before them
 * @param joined what schools say that came while the plan was under way, the newest first
 * @param arbitration what the coordinator said last when the schools did not agree
 * @param version counts the changes of the draft
 */
public record PlanDetails(
        PlanId id,
        ProjectId project,
        int edition,
        @Nullable Instant publishedAt,
        Stage stage,
        List<PlannedActivity> draft,
        List<PlannedActivity> current,
        List<Conflict> conflicts,
        List<SchoolVote> votes,
        List<SchoolVote> joined,
        @Nullable String arbitration,
        long version) {

    /** What a plan waits for. */
    public enum Stage {
        /** Nothing: it is in force, or was never begun. */
        RESTING,
        /** The coordinators' proposal. */
        PROPOSAL,
        /** The votes of the schools. */
        AGREEMENT,
        /** The coordinators' word on what the schools do not agree on. */
        ARBITRATION,
        /** Its publication, which follows by itself. */
        PUBLICATION
    }

    /** The activities to show: those in force, or else those proposed. */
    public List<PlannedActivity> shown() {
        return edition > 0 ? current : draft;
    }

    public boolean isOpen() {
        return stage == Stage.PROPOSAL;
    }
}
