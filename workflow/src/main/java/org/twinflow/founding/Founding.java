package org.twinflow.founding;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

@Entity
class Founding {

    /** So often may a co-founder say no before the founding ends. */
    static final int MOST_REFUSALS = 3;

    @EmbeddedId
    private FoundingId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "founder"))
    private PersonId founder;

    @Enumerated(EnumType.STRING)
    private FoundingState state = FoundingState.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable FoundingKind kind;

    /** Why it could not be sent on, or an empty text. */
    private String reason = "";

    @Embedded
    private Description description;

    private int rounds;
    private Instant begunAt;
    private Instant movedAt;
    private @Nullable Instant sentAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private @Nullable ProjectId project;

    /** The kit it began with. */
    private @Nullable UUID kit;

    @ElementCollection
    @CollectionTable(name = "founding_answer", joinColumns = @JoinColumn(name = "founding"))
    @OrderColumn(name = "place_in_line")
    private List<Answer> answers = new ArrayList<>();

    Founding(FoundingId id, PersonId founder, FoundingDraft draft, @Nullable UUID kit, Instant now) {
        this.id = id;
        this.kit = kit;
        this.founder = founder;
        this.description = Description.of(draft);
        this.begunAt = now;
        this.movedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Founding() {}

    /** Writes the draft anew, unless somebody else did meanwhile. */
    void write(FoundingDraft draft, @Nullable Long expected) {
        mustBeDraft();
        if (expected != null && expected != version()) {
            throw new StaleException(id);
        }
        var wanted = Description.of(draft);
        if (!wanted.equals(description)) {
            description = wanted;
        }
    }

    void mustBeDraft() {
        if (state != FoundingState.DRAFT) {
            throw new RefusedException("founding.sent.already");
        }
    }

    void send(Instant now) {
        mustBeDraft();
        rounds++;
        sentAt = now;
        reason = "";
        kind = null;
    }

    /** What the decision table says: of what kind it is, or why it cannot be one. */
    void judge(@Nullable FoundingKind judged, String why, Instant now) {
        kind = judged;
        reason = why;
        move(judged == null ? FoundingState.DRAFT : FoundingState.WAITING_CO_FOUNDER, now);
    }

    void answer(Office office, PersonId by, String place, String decision, String words, Instant now) {
        answers.add(new Answer(rounds, office, by.id(), place, decision, words.strip(), now));
    }

    void move(FoundingState next, Instant now) {
        if (state != next) {
            state = next;
            movedAt = now;
        }
    }

    /** The project there is from now on. */
    void open(ProjectId opened, Instant now) {
        project = opened;
        move(FoundingState.ACTIVE, now);
    }

    /** Another person of the same school founds instead of one of the two. */
    void handTo(Office office, PersonId successor, Instant now) {
        if (office == Office.FOUNDER) {
            founder = successor;
        } else {
            description = Description.of(draft().with(successor));
        }
        movedAt = now;
    }

    boolean mayAskAgain() {
        return answers.stream()
                        .filter(answer -> answer.office() == Office.CO_FOUNDER
                                && answer.decision().equals("refuse"))
                        .count()
                < MOST_REFUSALS;
    }

    /** What was said of the description as it was last sent. */
    List<Answer> answersOf(Office office) {
        return answers.stream()
                .filter(answer -> answer.round() == rounds && answer.office() == office)
                .toList();
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    FoundingId id() {
        return id;
    }

    PersonId founder() {
        return founder;
    }

    @Nullable PersonId coFounder() {
        return draft().coFounder();
    }

    /** Whom the founder has asked; there is one as soon as it was sent. */
    PersonId asked() {
        return Objects.requireNonNull(coFounder());
    }

    FoundingDraft draft() {
        return description.draft();
    }

    FoundingState state() {
        return state;
    }

    @Nullable FoundingKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    int rounds() {
        return rounds;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant movedAt() {
        return movedAt;
    }

    @Nullable Instant sentAt() {
        return sentAt;
    }

    @Nullable ProjectId project() {
        return project;
    }

    @Nullable UUID kit() {
        return kit;
    }

    long version() {
        return lock == null ? 0 : lock;
    }
}
