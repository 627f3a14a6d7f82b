package org.twinflow.shared;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections are of no more use. H2 closes itself when it cannot write, on a full disk for one, and
 * opens again for who comes anew; it says so by codes of its own, and a pool that does not know them would keep giving away
 * what is dead.
 */
public final class LostConnections implements SQLExceptionOverride {

    /** H2's: the database has been closed, and is being closed at the end of the process. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
