package org.twinflow.proposals;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

@Entity
class TaskProposal {

    @EmbeddedId
    private ProposalId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String title;
    private String words;

    @Enumerated(EnumType.STRING)
    private Electorate electorate;

    private int quorum;

    @Column(name = "closes_on")
    private LocalDate closes;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "proposer"))
    private PersonId proposer;

    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.OPEN;

    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "proposed_task", joinColumns = @JoinColumn(name = "proposal"))
    @OrderColumn(name = "place")
    private List<ProposedTask> tasks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proposal_voter", joinColumns = @JoinColumn(name = "proposal"))
    @OrderColumn(name = "place")
    @Column(name = "voter")
    private List<UUID> voters = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proposal_ballot", joinColumns = @JoinColumn(name = "proposal"))
    @OrderColumn(name = "place")
    private List<Ballot> ballots = new ArrayList<>();

    TaskProposal(NewProposal wanted, List<UUID> voters, int quorum, PersonId by, Instant now) {
        this.id = ProposalId.next();
        this.project = wanted.project();
        this.title = wanted.title();
        this.words = wanted.words();
        this.electorate = wanted.electorate();
        this.quorum = quorum;
        this.closes = wanted.closes();
        this.proposer = by;
        this.proposedAt = now;
        this.voters.addAll(voters);
        wanted.tasks().forEach(task -> tasks.add(ProposedTask.of(task)));
    }

    @SuppressWarnings("NullAway.Init")
    protected TaskProposal() {}

    /** Takes in a vote on all tasks; what the voter said before no longer counts. */
    void vote(UUID voter, List<Voice> voices, PersonId by, Instant now) {
        mustBeOpen();
        ballots.removeIf(each -> each.voter().equals(voter));
        for (int at = 0; at < voices.size(); at++) {
            ballots.add(new Ballot(
                    at, voter, by.id(), voices.get(at).says(), voices.get(at).reason(), now));
        }
    }

    /** A voter is gone: their vote is not waited for, and one they gave stays. */
    void spare(UUID voter) {
        if (!hasVoted(voter)) {
            voters.remove(voter);
        }
    }

    /** Counts the votes once, and answers how many tasks are accepted. */
    int count(Instant now) {
        if (state == ProposalState.OPEN) {
            for (int at = 0; at < tasks.size(); at++) {
                tasks.set(at, tasks.get(at).decided(outcome(at)));
            }
            end(ProposalState.DECIDED, now);
        }
        return Math.toIntExact(tasks.stream()
                .filter(task -> task.outcome() == Outcome.ACCEPTED)
                .count());
    }

    private Outcome outcome(int at) {
        var voted = voters.stream().filter(this::hasVoted).count();
        if (voted == 0 || voted < Math.min(quorum, voters.size())) {
            return Outcome.NO_QUORUM;
        }
        return count(at, Says.YES) > count(at, Says.NO) ? Outcome.ACCEPTED : Outcome.DECLINED;
    }

    long count(int at, Says says) {
        return ballots.stream()
                .filter(each -> each.task() == at && each.says() == says)
                .count();
    }

    void put(int at, ProposedTask task) {
        tasks.set(at, task);
    }

    void callOff(Instant now) {
        mustBeOpen();
        end(ProposalState.CALLED_OFF, now);
    }

    private void end(ProposalState how, Instant now) {
        state = how;
        endedAt = now;
    }

    void mustBeOpen() {
        if (state != ProposalState.OPEN) {
            throw new RefusedException("proposals.over");
        }
    }

    boolean asks(UUID voter) {
        return voters.contains(voter);
    }

    boolean hasVoted(UUID voter) {
        return ballots.stream().anyMatch(each -> each.voter().equals(voter));
    }

    ProposalId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    Electorate electorate() {
        return electorate;
    }

    int quorum() {
        return quorum;
    }

    LocalDate closes() {
        return closes;
    }

    PersonId proposer() {
        return proposer;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    ProposalState state() {
        return state;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    List<ProposedTask> tasks() {
        return List.copyOf(tasks);
    }

    List<UUID> voters() {
        return List.copyOf(voters);
    }

    List<Ballot> ballots() {
        return List.copyOf(ballots);
    }
}
