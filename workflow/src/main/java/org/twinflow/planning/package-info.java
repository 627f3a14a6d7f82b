/** What a project does when: the plan, its editions and what each school says of them. */
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
            "holidays",
            "pdf",
            "search"
        })
@NullMarked
package org.twinflow.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
