package org.twinflow.people;

import java.time.Instant;

/** A token as its owner's list shows it. */
public record AccessTokenSummary(
        TokenId id, PersonId person, String name, TokenScope scope, Instant issuedAt, Instant expiresAt) {}
