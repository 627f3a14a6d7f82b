package org.twinflow.web.shell;

import org.twinflow.access.Reader;

/** A feature that tells people of what is new: a bean of the feature's web package. */
public interface Alerts {

    /** Whether the person asked to be told of anything; what it is, the bell asks for itself. */
    boolean wantedBy(Reader reader);
}
