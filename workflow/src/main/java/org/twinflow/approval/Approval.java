package org.twinflow.approval;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/** A request to approve one version; it ends once, and what was answered stays. */
@Entity
class Approval {

    @EmbeddedId
    private ApprovalId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "document"))
    private DocumentId document;

    private int versionNumber;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by"))
    private PersonId askedBy;

    private Instant askedAt;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "approval_answer", joinColumns = @JoinColumn(name = "approval"))
    private List<ApprovalAnswer> answers = new ArrayList<>();

    Approval(ApprovalRequest request, PersonId by, Instant now) {
        this.id = ApprovalId.next();
        this.document = request.document();
        this.versionNumber = request.version();
        this.askedBy = by;
        this.askedAt = now;
        this.dueOn = request.due();
        request.asked().forEach(person -> answers.add(new ApprovalAnswer(person)));
    }

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    ApprovalId id() {
        return id;
    }

    PersonId askedBy() {
        return askedBy;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isAbout(int version) {
        return versionNumber == version;
    }

    boolean wasAskedBy(PersonId person) {
        return askedBy.equals(person);
    }

    @Nullable ApprovalAnswer answerOf(PersonId person) {
        return answers.stream()
                .filter(answer -> answer.isOf(person))
                .findFirst()
                .orElse(null);
    }

    /** Somebody is not asked any more. */
    void release(PersonId person) {
        answers.removeIf(answer -> answer.isOf(person) && answer.verdict() == null);
    }

    /** Asks one more; answers whether that one was not asked already. */
    boolean ask(PersonId person) {
        return answerOf(person) == null && answers.add(new ApprovalAnswer(person));
    }

    boolean asksNobody() {
        return answers.isEmpty();
    }

    int version() {
        return versionNumber;
    }

    boolean isApproved() {
        return answers.stream().allMatch(answer -> answer.verdict() == Verdict.APPROVED);
    }

    void close(Outcome how, Instant now) {
        outcome = how;
        closedAt = now;
    }

    ApprovalSummary shown() {
        Collection<ApprovalSummary.Answer> said =
                answers.stream().map(ApprovalAnswer::shown).toList();
        return new ApprovalSummary(
                document, versionNumber, askedBy, askedAt, dueOn, outcome, closedAt, List.copyOf(said));
    }
}
