package org.twinflow.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.StaleException;

@Entity
class Plan {

    @EmbeddedId
    private PlanId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private long revision;
    private int proposal;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "proposed_by_school"))
    private @Nullable SchoolId proposedBySchool;

    private @Nullable String arbitration;
    private int edition;
    private int publishedProposal;
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "plan_vote", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "place")
    private List<Vote> votes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_done", joinColumns = @JoinColumn(name = "plan"))
    @MapKeyColumn(name = "code")
    @Column(name = "done_on")
    private Map<UUID, LocalDate> done = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "plan_edition", joinColumns = @JoinColumn(name = "plan"))
    @MapKeyColumn(name = "edition")
    @Column(name = "published_at")
    private Map<Integer, Instant> editions = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "plan_adaptation", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "place")
    private List<Adaptation> adaptations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_review", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "place")
    private List<Review> reviews = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_report", joinColumns = @JoinColumn(name = "plan"))
    @MapKeyColumn(name = "round")
    @Column(name = "document")
    private Map<String, UUID> reports = new HashMap<>();

    Plan(ProjectId project) {
        this.id = PlanId.next();
        this.project = project;
    }

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** Counts a change of the draft, unless somebody else changed it since the version that was seen. */
    void change(long seen) {
        if (seen != revision) {
            throw new StaleException(id);
        }
        revision++;
    }

    /** Puts the draft before the partners; what they said of the one before no longer counts. */
    void propose(@Nullable SchoolId by) {
        proposal++;
        proposedBySchool = by;
        arbitration = null;
    }

    void vote(SchoolId school, PersonId by, boolean agrees, String words, Instant now) {
        votes.add(new Vote(proposal, school.id(), by.id(), agrees, words.strip(), now));
    }

    void arbitrate(String words) {
        arbitration = words.strip();
    }

    /**
     * Two thirds of the partners agree, and none of those who do not has to run an activity itself.
     *
     * @param partners those who were asked
     * @param responsible the schools that run an activity
     */
    boolean hasQuorum(List<SchoolId> partners, Set<SchoolId> responsible) {
        var agreeing = partners.stream().filter(school -> says(school, true)).count();
        var refused = partners.stream().anyMatch(school -> says(school, false) && responsible.contains(school));
        return !refused && 3 * agreeing >= 2L * partners.size();
    }

    /** The number of the new edition; none when the proposal is in force already. */
    Optional<Integer> publish(Instant now) {
        if (publishedProposal == proposal) {
            return Optional.empty();
        }
        publishedProposal = proposal;
        publishedAt = now;
        editions.put(++edition, now);
        return Optional.of(edition);
    }

    /** The number of a next edition, for which nobody has to be asked. */
    int next(Instant now) {
        publishedAt = now;
        editions.put(++edition, now);
        return edition;
    }

    void done(ActivityId activity, @Nullable LocalDate day) {
        if (day == null) {
            done.remove(activity.id());
        } else {
            done.putIfAbsent(activity.id(), day);
        }
    }

    /** Lets a school do an activity in its own way; with neither title nor words, as it is planned again. */
    void adapt(ActivityId activity, SchoolId school, String title, String words, PersonId by, Instant now) {
        adaptations.removeIf(
                each -> each.code().equals(activity.id()) && each.school().equals(school.id()));
        if (!title.isBlank() || !words.isBlank()) {
            adaptations.add(new Adaptation(activity.id(), school.id(), title.strip(), words.strip(), by.id(), now));
        }
    }

    List<Adaptation> adaptationsOf(UUID activity) {
        return adaptations.stream().filter(each -> each.code().equals(activity)).toList();
    }

    /** @param round the month of which the schools have spoken since the last, such as {@code 2026-11} */
    void closeReview(String round) {
        reviews.replaceAll(review -> review.isOpen() ? review.of(round) : review);
    }

    void review(String progress, String words, PersonId by, @Nullable SchoolId school, Instant now) {
        var id = school == null ? null : school.id();
        reviews.add(new Review(edition, progress, words.strip(), by.id(), now, null, id));
    }

    Optional<UUID> reportOf(String round) {
        return Optional.ofNullable(reports.get(round));
    }

    void report(String round, UUID document) {
        reports.put(round, document);
    }

    List<Review> reviews() {
        return List.copyOf(reviews).reversed();
    }

    @Nullable Instant publishedAt(int number) {
        return editions.get(number);
    }

    /** What the school said last of the proposal that is before the partners. */
    Optional<Vote> voteOf(SchoolId school) {
        return votes.stream()
                .filter(vote -> vote.proposal() == proposal && vote.school().equals(school.id()))
                .reduce((earlier, later) -> later);
    }

    /** Whether the school is asked: the one that proposed has said yes by proposing. */
    boolean asks(SchoolId school) {
        return !school.equals(proposedBySchool);
    }

    @Nullable LocalDate doneOn(UUID activity) {
        return done.get(activity);
    }

    boolean isProposed() {
        return proposal > 0;
    }

    PlanId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    int edition() {
        return edition;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable String arbitration() {
        return arbitration;
    }

    long revision() {
        return revision;
    }

    private boolean says(SchoolId school, boolean yes) {
        return voteOf(school).filter(vote -> vote.agrees() == yes).isPresent();
    }
}
