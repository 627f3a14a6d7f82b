/**
 * The pages of a project: what they show, to whom, and who has to agree to that before; the showcase that everybody may
 * read.
 */
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
            "search",
            "mobility"
        })
@NullMarked
package org.twinflow.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
