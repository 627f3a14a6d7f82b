/** Journeys of pupils and staff to a partner school, and the papers that each of them needs. */
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
            "search",
            "pdf"
        })
@NullMarked
package org.twinflow.mobility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
