package org.twinflow.groups;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.Phase;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

/** An activity that a group proposes for the plan. */
@Entity
class GroupProposal {

    @EmbeddedId
    private GroupProposalId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "working_group"))
    private GroupId group;

    private String title;
    private String output;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Column(name = "starts_on")
    private LocalDate start;

    @Column(name = "ends_on")
    private LocalDate end;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.REVIEW;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "proposed_by"))
    private PersonId proposedBy;

    private Instant proposedAt;
    private String reason = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;
    private @Nullable UUID activity;

    GroupProposal(WorkingGroup group, NewGroupProposal wanted, PersonId by, Instant now) {
        this.id = GroupProposalId.next();
        this.project = group.project();
        this.group = group.id();
        this.title = wanted.title();
        this.output = wanted.output();
        this.phase = wanted.phase();
        this.start = wanted.start();
        this.end = wanted.end();
        this.proposedBy = by;
        this.proposedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected GroupProposal() {}

    void revise(NewGroupProposal wanted, PersonId by, Instant now) {
        must(ProposalState.RETURNED);
        title = wanted.title();
        output = wanted.output();
        phase = wanted.phase();
        start = wanted.start();
        end = wanted.end();
        proposedBy = by;
        proposedAt = now;
        state = ProposalState.REVIEW;
    }

    void withdraw() {
        must(ProposalState.RETURNED);
        state = ProposalState.WITHDRAWN;
    }

    void decide(Verdict verdict, String why, PersonId by, Instant now) {
        must(ProposalState.REVIEW);
        reason = why;
        decidedBy = by;
        decidedAt = now;
        state = switch (verdict) {
            case ACCEPT -> ProposalState.ACCEPTED;
            case RETURN -> ProposalState.RETURNED;
            case REFUSE -> ProposalState.REFUSED;
        };
    }

    void plan(ActivityId planned) {
        activity = planned.id();
        state = ProposalState.PLANNED;
    }

    void lapse() {
        if (isOpen()) {
            state = ProposalState.LAPSED;
        }
    }

    boolean isOpen() {
        return state == ProposalState.REVIEW || state == ProposalState.RETURNED || state == ProposalState.ACCEPTED;
    }

    private void must(ProposalState expected) {
        if (state != expected) {
            throw new RefusedException("groups.proposal.over");
        }
    }

    GroupProposalId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    GroupId group() {
        return group;
    }

    NewGroupProposal facts() {
        return new NewGroupProposal(title, output, phase, start, end);
    }

    ProposalState state() {
        return state;
    }

    PersonId proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String reason() {
        return reason;
    }

    @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    boolean isPlanned() {
        return activity != null;
    }
}
