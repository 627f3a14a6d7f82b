/** The end of a project: its checklist, the last words, its rest, an archive for each school, and what is deleted. */
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
            "pages",
            "labels",
            "exports",
            "safekeeping",
            "pdf"
        })
@NullMarked
package org.twinflow.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
