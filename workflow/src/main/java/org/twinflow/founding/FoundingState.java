package org.twinflow.founding;

import java.util.EnumSet;
import java.util.Set;

/** Where a founding stands, which is also for whom it waits. */
public enum FoundingState {
    /** The founder describes the project, for the first time or again. */
    DRAFT,
    WAITING_CO_FOUNDER,
    WAITING_HEAD,
    WAITING_SERVICES,
    /** There is a project. */
    ACTIVE,
    REJECTED,
    EXPIRED,
    WITHDRAWN;

    static final Set<FoundingState> UNDER_WAY = EnumSet.of(DRAFT, WAITING_CO_FOUNDER, WAITING_HEAD, WAITING_SERVICES);

    public boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }
}
