package org.twinflow.library;

import java.util.UUID;

/**
 * How much of its space a project uses, in bytes; what is stored once counts once, the bin counts too.
 *
 * @param own whether an administrator gave this project a limit of its own
 */
public record SpaceUsed(UUID project, long used, long limit, boolean own) {

    public boolean isFull() {
        return used >= limit;
    }
}
