package org.twinflow.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A password for one script: its secret is kept as a hash only. */
@Entity
class AccessToken {

    @EmbeddedId
    private TokenId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    private String name;
    private String secretHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "token_scope")
    private TokenScope scope;

    private Instant issuedAt;
    private Instant expiresAt;

    AccessToken(
            PersonId person, String name, TokenScope scope, String secretHash, Instant issuedAt, Instant expiresAt) {
        this.id = TokenId.next();
        this.person = person;
        this.name = name;
        this.scope = scope;
        this.secretHash = secretHash;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean belongsTo(PersonId other) {
        return person.equals(other);
    }

    AccessTokenSummary summary() {
        return new AccessTokenSummary(id, person, name, scope, issuedAt, expiresAt);
    }
}
