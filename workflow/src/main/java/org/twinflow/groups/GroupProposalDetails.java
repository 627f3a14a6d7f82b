package org.twinflow.groups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;

/**
 * An activity that a group proposes, as its members and the teachers see it.
 *
 * @param reason what the teacher said last
 * @param mayDecide whether the reader has to say what becomes of it
 * @param mayRevise whether the reader may send it again, or take it back
 */
public record GroupProposalDetails(
        GroupProposalId id,
        GroupId group,
        ProjectId project,
        NewGroupProposal facts,
        ProposalState state,
        PersonSummary proposedBy,
        Instant proposedAt,
        String reason,
        @Nullable PersonSummary decidedBy,
        @Nullable Instant decidedAt,
        boolean mayDecide,
        boolean mayRevise) {}
