package org.twinflow.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** {@code grant} is a word of SQL, hence the table's name. */
@Entity
@Table(name = "access_grant")
class Grant {

    @EmbeddedId
    private GrantId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope.Kind scopeKind;

    private String scopeId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "given_by"))
    private @Nullable PersonId givenBy;

    private Instant givenAt;

    Grant(NewGrant grant, Instant now) {
        this.id = GrantId.next();
        this.person = grant.to();
        this.role = grant.role();
        this.scopeKind = grant.scope().kind();
        this.scopeId = grant.scope().id();
        this.validFrom = grant.from();
        this.validUntil = grant.until();
        this.givenBy = grant.by();
        this.givenAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    boolean counts(LocalDate today) {
        return (validFrom == null || !today.isBefore(validFrom)) && (validUntil == null || !today.isAfter(validUntil));
    }

    Held held() {
        return new Held(role, scope());
    }

    GrantSummary summary() {
        return new GrantSummary(id, person, role, scope(), validFrom, validUntil);
    }

    private Scope scope() {
        return new Scope(scopeKind, scopeId);
    }
}
