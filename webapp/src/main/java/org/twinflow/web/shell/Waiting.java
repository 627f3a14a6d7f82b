package org.twinflow.web.shell;

import org.twinflow.access.Reader;

/** A feature that shows in the rail how many things wait for somebody: a bean of the feature's web package. */
public interface Waiting {

    /** The address of its area, such as {@code /inbox}. */
    String area();

    long waitingFor(Reader reader);
}
