package org.twinflow.approval;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** Somebody who was asked, and what they said. */
@Embeddable
class ApprovalAnswer {

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private String remark = "";
    private @Nullable Instant answeredAt;

    ApprovalAnswer(PersonId person) {
        this.person = person;
    }

    @SuppressWarnings("NullAway.Init")
    protected ApprovalAnswer() {}

    boolean isOf(PersonId other) {
        return person.equals(other);
    }

    @Nullable Verdict verdict() {
        return verdict;
    }

    void say(Verdict said, String words, Instant now) {
        verdict = said;
        remark = words;
        answeredAt = now;
    }

    ApprovalSummary.Answer shown() {
        return new ApprovalSummary.Answer(person, verdict, remark, answeredAt);
    }
}
