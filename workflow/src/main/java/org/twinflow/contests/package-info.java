/** Competitions: projects enter, jurors mark without knowing each other's marks, the chair publishes a ranking. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "engine",
            "inbox",
            "projects",
            "campaigns",
            "labels"
        })
@NullMarked
package org.twinflow.contests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
