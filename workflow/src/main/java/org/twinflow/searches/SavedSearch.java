package org.twinflow.searches;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.search.SearchTerms;

/** A question that somebody asks again. */
@Entity
@SuppressWarnings("UnusedVariable") // when it was made is asked for in SQL alone
class SavedSearch {

    static final int QUESTION = 6_000;

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID person;
    private String name;

    @Column(length = QUESTION)
    private String question;

    private boolean alerting;
    private Instant seenAt;
    private @Nullable Instant toldAt;
    private Instant createdAt;

    SavedSearch(PersonId person, String name, SearchTerms terms, boolean alerting, Instant now) {
        this.question = terms.written();
        this.id = id(person, question);
        this.person = person.id();
        this.name = name;
        this.alerting = alerting;
        this.seenAt = now;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected SavedSearch() {}

    /** The same question of the same person is always the same row. */
    static UUID id(PersonId person, String question) {
        return UUID.nameUUIDFromBytes((person + "?" + question).getBytes(StandardCharsets.UTF_8));
    }

    void call(String other, boolean alert) {
        name = other;
        alerting = alert;
    }

    /** What there is at that moment is no longer new. */
    void seen(Instant now) {
        seenAt = now;
    }

    void told(Instant latest) {
        toldAt = latest;
    }

    /** When the person last looked or was told. */
    Instant heardAt() {
        return toldAt == null || toldAt.isBefore(seenAt) ? seenAt : toldAt;
    }

    PersonId person() {
        return new PersonId(person);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String question() {
        return question;
    }

    boolean isAlerting() {
        return alerting;
    }

    Instant seenAt() {
        return seenAt;
    }
}
