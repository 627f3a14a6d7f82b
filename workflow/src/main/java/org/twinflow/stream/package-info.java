/** What happens in a project, for its members: written as it happens, by what the other features tell. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "projects",
            "documents",
            "holidays",
            "planning",
            "assignments",
            "meetings",
            "mobility",
            "journeys",
            "labels",
            "contests",
            "bulletin",
            "pages"
        })
@NullMarked
package org.twinflow.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
