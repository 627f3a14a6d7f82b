package org.twinflow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case.
 *
 * @param element the id of the element in the model
 * @param type the kind of element, such as {@code userTask}
 * @param end when it was over, or null while it lasts
 * @param inner whether it belongs to a sub-process rather than to the case itself
 * @param who the token of who had the task, if it was one
 */
public record CaseStep(
        String element,
        @Nullable String name,
        String type,
        Instant start,
        @Nullable Instant end,
        boolean inner,
        @Nullable String who,
        boolean cancelled) {}
