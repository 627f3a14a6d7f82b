package org.twinflow.founding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/**
 * A founding came back to its founder, has ended, or has become a project.
 *
 * @param round how often it had been sent
 * @param coFounder who was asked, if anybody was
 * @param kit the id of the kit it began with
 */
public record FoundingMoved(
        FoundingId founding,
        FoundingState state,
        int round,
        PersonId founder,
        @Nullable PersonId coFounder,
        @Nullable ProjectId project,
        @Nullable UUID kit) {

    static FoundingMoved of(Founding founding) {
        return new FoundingMoved(
                founding.id(),
                founding.state(),
                founding.rounds(),
                founding.founder(),
                founding.sentAt() == null ? null : founding.coFounder(),
                founding.project(),
                founding.kit());
    }
}
