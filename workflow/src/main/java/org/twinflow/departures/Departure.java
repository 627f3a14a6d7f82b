package org.twinflow.departures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Holding;

/**
 * What it would mean if somebody left: nothing has happened yet.
 *
 * @param roles the rights in the project that end
 * @param coordinators who could coordinate instead, the one who is proposed first; empty unless nobody else does
 */
public record Departure(PersonSummary person, Set<Role> roles, List<Item> items, List<PersonSummary> coordinators) {

    /** Whether somebody has to coordinate the project instead. */
    public boolean needsCoordinator() {
        return !coordinators.isEmpty();
    }

    /**
     * Something in hand.
     *
     * @param successors who could take it, the one who is proposed first
     */
    public record Item(Holding holding, List<PersonSummary> successors) {

        /** Who is proposed; nobody where nobody can, so that it ends. */
        public @Nullable PersonSummary proposed() {
            return successors.isEmpty() ? null : successors.getFirst();
        }

        /** Whether nobody can take it and it cannot end: then the departure has to wait. */
        public boolean isStuck() {
            return successors.isEmpty() && !holding.mayEnd();
        }
    }
}
