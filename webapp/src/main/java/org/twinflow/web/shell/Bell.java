package org.twinflow.web.shell;

import org.twinflow.access.Reader;

/** The feature behind the bell of the frame: a bean of the feature's web package. */
public interface Bell {

    /** How many things the person has not looked at. */
    long ringingFor(Reader reader);
}
