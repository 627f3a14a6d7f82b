/** The papers of a journey that heads sign for their schools: who is asked, who has signed, who did not and why. */
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
            "mobility",
            "signatures"
        })
@NullMarked
package org.twinflow.endorsements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
