package org.twinflow.access;

import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** Somebody was given a role. */
public record GrantGiven(
        GrantId grant,
        PersonId person,
        Role role,
        Scope scope,
        @Nullable PersonId by) {}
