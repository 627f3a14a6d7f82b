package org.twinflow.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** Tells of a case what the engine does not know, such as whom the system reminded; other features implement it. */
public interface CaseAsides {

    List<Aside> of(String subject);

    /**
     * Something beside the steps of the case.
     *
     * @param definitionId of the process, for the words of its package
     * @param element the task that it is about
     * @param who whom it concerns, or null where several
     */
    record Aside(
            CaseEvent.Kind kind,
            String definitionId,
            String element,
            @Nullable PersonId who,
            Instant at) {}
}
