/** Kits: what a project planned and wrote, without its people and their papers, as the beginning of another. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "projects",
            "planning",
            "assignments",
            "library",
            "pages",
            "founding"
        })
@NullMarked
package org.twinflow.kits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
