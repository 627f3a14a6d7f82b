/** After a journey, data protection officers look at the papers whose time is over, hold what must stay, and see it go. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "engine",
            "inbox",
            "projects",
            "documents",
            "safekeeping",
            "mobility"
        })
@NullMarked
package org.twinflow.purges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
