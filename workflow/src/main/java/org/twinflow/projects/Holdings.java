package org.twinflow.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** A feature says what of it somebody has in hand in a project, and passes it on when they leave. */
public interface Holdings {

    boolean keeps(Holding.Kind kind);

    /** @param others the members who stay, from whom successors are */
    List<Holding> of(ProjectId project, PersonId person, List<PersonId> others);

    /**
     * Passes it on; whoever calls has decided so.
     *
     * @param to who has it from now on; null to end it
     */
    void pass(ProjectId project, PersonId leaver, Holding holding, @Nullable PersonId to, PersonId by);

    /** Whether who has it keeps it when they change to that school of the project. */
    default boolean follows(Holding holding, SchoolId school) {
        return true;
    }
}
