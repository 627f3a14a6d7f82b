/** What an auditor of a journey asks for, as one archive: every paper with its state and sum, and what may be shown of it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "engine",
            "projects",
            "documents",
            "safekeeping",
            "mobility",
            "journeys",
            "budget",
            "incidents",
            "followup",
            "exports"
        })
@NullMarked
package org.twinflow.auditfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
