package org.twinflow.assignments;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

@Entity
class Assignment {

    private static final int MOST_REWORKS = 3;

    @EmbeddedId
    private AssignmentId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String title;
    private String instructions;

    @ElementCollection
    @CollectionTable(name = "assignment_translation", joinColumns = @JoinColumn(name = "assignment"))
    @MapKeyColumn(name = "language")
    @Column(name = "instructions")
    private Map<String, String> translations = new HashMap<>();

    @Enumerated(EnumType.STRING)
    private AssigneeKind kind;

    private @Nullable String target;

    @Column(name = "due_on")
    private LocalDate due;

    private boolean needsApproval;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "assigner"))
    private PersonId assigner;

    private Instant assignedAt;

    private int doers;

    @Column(name = "round_number")
    private int round = 1;

    private int answers;

    @Enumerated(EnumType.STRING)
    private @Nullable AssignmentState outcome;

    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "assignment_result", joinColumns = @JoinColumn(name = "assignment"))
    @OrderColumn(name = "place")
    private List<WorkResult> results = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "assignment_review", joinColumns = @JoinColumn(name = "assignment"))
    @OrderColumn(name = "place")
    private List<WorkReview> reviews = new ArrayList<>();

    /** @param doers how many have to answer before the work is done: one, or every school */
    Assignment(AssignmentId id, NewAssignment wanted, boolean needsApproval, int doers, PersonId by, Instant now) {
        this.id = id;
        this.project = wanted.project();
        this.title = wanted.title().strip();
        this.instructions = wanted.instructions().strip();
        this.translations.putAll(wanted.translations());
        this.kind = wanted.kind();
        this.target = wanted.kind() == AssigneeKind.ALL_SCHOOLS ? null : wanted.target();
        this.due = wanted.due();
        this.needsApproval = needsApproval;
        this.priority = wanted.priority();
        this.doers = doers;
        this.assigner = by;
        this.assignedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    /** Takes in what somebody says has come of it. */
    void answer(String words, PersonId by, @Nullable SchoolId school, Instant now) {
        results.add(new WorkResult(round, by.id(), school == null ? null : school.id(), words.strip(), now));
        answers++;
    }

    /** Takes in a verdict; work that is not accepted begins anew. */
    void review(boolean accepted, String words, PersonId by, Instant now) {
        reviews.add(new WorkReview(round, by.id(), accepted, words.strip(), now));
        if (!accepted) {
            round++;
            answers = 0;
        }
    }

    boolean isFor(PersonId person) {
        return kind == AssigneeKind.PERSON && person.toString().equals(target);
    }

    boolean isFor(SchoolId school) {
        return kind == AssigneeKind.SCHOOL && school.toString().equals(target);
    }

    boolean isToBeDoneByAll() {
        return kind == AssigneeKind.ALL_SCHOOLS && state() == AssignmentState.TO_DO;
    }

    /** Whether a school of several still has to hand in what it did. */
    boolean waitsFor(SchoolId school) {
        return isToBeDoneByAll()
                && results.stream()
                        .noneMatch(
                                result -> result.round() == round && school.id().equals(result.school()));
    }

    /** One school more has to answer. */
    void expectOneMore() {
        doers++;
    }

    /** One school fewer has to answer. */
    void spare() {
        doers--;
    }

    /** Another person does it from now on. */
    void handTo(PersonId person) {
        mustBeOpen();
        target = person.toString();
    }

    /** Another person looks at what comes of it. */
    void lookedAtBy(PersonId person) {
        mustBeOpen();
        assigner = person;
    }

    void move(LocalDate day) {
        mustBeOpen();
        due = day;
    }

    boolean mayRework() {
        return reviews.stream().filter(review -> !review.accepted()).count() <= MOST_REWORKS;
    }

    void mustBeOpen() {
        if (outcome != null) {
            throw new RefusedException("assignments.over");
        }
    }

    void end(AssignmentState state, Instant now) {
        if (outcome == null) {
            outcome = state;
            endedAt = now;
        }
    }

    AssignmentState state() {
        if (outcome != null) {
            return outcome;
        }
        return needsApproval && answers >= doers ? AssignmentState.TO_REVIEW : AssignmentState.TO_DO;
    }

    Assignee assignee() {
        return new Assignee(kind, target);
    }

    AssignmentId id() {
        return id;
    }

    String title() {
        return title;
    }

    ProjectId project() {
        return project;
    }

    LocalDate due() {
        return due;
    }

    PersonId assigner() {
        return assigner;
    }

    List<WorkResult> results() {
        return List.copyOf(results);
    }

    List<WorkReview> reviews() {
        return List.copyOf(reviews);
    }

    AssignmentSummary summary(AssigneeSummary assignee) {
        return new AssignmentSummary(
                id,
                project,
                title,
                instructions,
                Map.copyOf(translations),
                assignee,
                due,
                needsApproval,
                priority,
                state(),
                assigner,
                assignedAt,
                endedAt);
    }
}
