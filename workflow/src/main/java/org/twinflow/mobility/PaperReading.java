package org.twinflow.mobility;

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
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** What was read on the latest version of a paper. */
@Entity
class PaperReading {

    @EmbeddedId
    private ItemId id;

    @Version
    private @Nullable Long lock;

    private int documentVersion;
    private String fingerprint;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "stated_by"))
    private @Nullable PersonId statedBy;

    private @Nullable Instant statedAt;
    private String holder = "";
    private String issuer = "";
    private String signer = "";
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate expiresOn;
    private @Nullable LocalDate signedOn;
    private String marks = "";

    @Enumerated(EnumType.STRING)
    private PaperAdvice.@Nullable Verdict advice;

    private @Nullable String adviceReason;

    PaperReading(ItemId id, int documentVersion, String fingerprint) {
        this.id = id;
        this.documentVersion = documentVersion;
        this.fingerprint = fingerprint;
    }

    @SuppressWarnings("NullAway.Init")
    protected PaperReading() {}

    ItemId id() {
        return id;
    }

    Paper paper() {
        return id.paper();
    }

    String fingerprint() {
        return fingerprint;
    }

    @Nullable PersonId statedBy() {
        return statedBy;
    }

    @Nullable Instant statedAt() {
        return statedAt;
    }

    boolean isStated() {
        return statedAt != null;
    }

    /** A later version says what it says: what was read on the former no longer counts. */
    void renew(int version, String newFingerprint) {
        documentVersion = version;
        fingerprint = newFingerprint;
        write(PaperFacts.NONE);
        statedBy = null;
        statedAt = null;
        advise(null);
    }

    boolean isOf(int version) {
        return documentVersion == version;
    }

    void state(PaperFacts facts, PersonId by, Instant now) {
        write(facts);
        statedBy = by;
        statedAt = now;
    }

    void advise(@Nullable PaperAdvice given) {
        advice = given == null ? null : given.verdict();
        adviceReason = given == null ? null : given.reason();
    }

    @Nullable PaperAdvice advice() {
        return advice == null ? null : new PaperAdvice(advice, adviceReason == null ? "" : adviceReason);
    }

    PaperFacts facts() {
        var said = Arrays.stream(marks.split(" "))
                .filter(mark -> !mark.isEmpty())
                .map(PaperMark::valueOf)
                .collect(Collectors.toSet());
        return new PaperFacts(holder, issuer, signer, issuedOn, expiresOn, signedOn, said);
    }

    private void write(PaperFacts facts) {
        holder = facts.holder();
        issuer = facts.issuer();
        signer = facts.signer();
        issuedOn = facts.issuedOn();
        expiresOn = facts.expiresOn();
        signedOn = facts.signedOn();
        marks = facts.marks().stream().map(PaperMark::name).sorted().collect(Collectors.joining(" "));
    }
}
