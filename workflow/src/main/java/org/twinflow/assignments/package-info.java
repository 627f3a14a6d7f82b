/** Tasks that somebody gives to somebody in a project, what came of them and what was said of it. */
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
            "search"
        })
@NullMarked
package org.twinflow.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
