/** All of a project as one archive that can be read without us: pages, data, files and their sums. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "engine",
            "projects",
            "documents",
            "planning",
            "assignments",
            "meetings",
            "bulletin",
            "proposals",
            "datasheets",
            "mobility",
            "labels",
            "campaigns",
            "transfers",
            "pages",
            "stages",
            "groups",
            "journeys",
            "prompts",
            "practice"
        })
@NullMarked
package org.twinflow.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
