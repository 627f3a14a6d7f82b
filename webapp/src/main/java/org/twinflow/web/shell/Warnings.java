package org.twinflow.web.shell;

import java.util.Optional;
import org.twinflow.access.Reader;

/** A feature that warns those who run the installation, on every page: a bean of the feature's web package. */
public interface Warnings {

    /** Empty when there is nothing, or nothing for this person. */
    Optional<Warning> of(Reader reader);
}
