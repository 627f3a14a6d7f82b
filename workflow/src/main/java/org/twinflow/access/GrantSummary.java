package org.twinflow.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** A role that was given, as a list shows it. */
public record GrantSummary(
        GrantId id,
        PersonId person,
        Role role,
        Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
