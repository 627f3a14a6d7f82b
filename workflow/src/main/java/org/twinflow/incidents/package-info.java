/** What goes wrong on a journey: who is called, what is said and done, and what is learnt from it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "engine",
            "inbox",
            "projects",
            "safekeeping",
            "mobility",
            "journeys"
        })
@NullMarked
package org.twinflow.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
