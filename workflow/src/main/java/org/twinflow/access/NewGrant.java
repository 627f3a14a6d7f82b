package org.twinflow.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A role to be given.
 *
 * @param from the first day it counts, null for at once
 * @param until the last day it counts, null for no end
 * @param by who gives it, null for the system itself
 */
public record NewGrant(
        PersonId to,
        Role role,
        Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable PersonId by) {

    public static NewGrant of(PersonId to, Role role, Scope scope, @Nullable PersonId by) {
        return new NewGrant(to, role, scope, null, null, by);
    }
}
