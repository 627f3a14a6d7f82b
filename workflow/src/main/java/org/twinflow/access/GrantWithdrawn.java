package org.twinflow.access;

import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** Somebody has lost a role. */
public record GrantWithdrawn(
        GrantId grant,
        PersonId person,
        Role role,
        Scope scope,
        @Nullable PersonId by) {}
