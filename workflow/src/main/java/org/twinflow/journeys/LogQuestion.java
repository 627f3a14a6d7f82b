package org.twinflow.journeys;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** A question about an entry of the travel log, and its answer. */
@Entity
@Table(name = "journey_question")
class LogQuestion {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID entry;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asker"))
    private PersonId asker;

    private String words;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private LogState state;

    private String answer = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "answered_by"))
    private @Nullable PersonId answeredBy;

    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LogState answerState;

    LogQuestion(LogEntryId entry, String words, LogState state, PersonId by, Instant now) {
        this.id = UUID.randomUUID();
        this.entry = entry.id();
        this.words = words.strip();
        this.state = state;
        this.asker = by;
        this.askedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected LogQuestion() {}

    UUID id() {
        return id;
    }

    LogEntryId entry() {
        return new LogEntryId(entry);
    }

    PersonId asker() {
        return asker;
    }

    @Nullable PersonId answeredBy() {
        return answeredBy;
    }

    boolean isPublished() {
        return state == LogState.PUBLISHED;
    }

    boolean isAnswered() {
        return answerState == LogState.PUBLISHED;
    }

    void decide(LogState next) {
        if (state == next) {
            throw new RefusedException("journeys.log.decided");
        }
        state = next;
    }

    void answer(String said, LogState how, PersonId by, Instant now) {
        if (isAnswered()) {
            throw new RefusedException("journeys.question.answered.is");
        }
        answer = said.strip();
        answerState = how;
        answeredBy = by;
        answeredAt = now;
    }

    void decideAnswer(LogState next) {
        if (answerState == null || answerState == next) {
            throw new RefusedException("journeys.log.decided");
        }
        answerState = next;
    }

    String words() {
        return words;
    }

    Instant askedAt() {
        return askedAt;
    }

    LogState state() {
        return state;
    }

    String answer() {
        return answer;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable LogState answerState() {
        return answerState;
    }
}
