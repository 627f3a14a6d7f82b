/** The pupils of a project in groups that mix its schools: who wishes what, who works with whom, and what a group does. */
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
            "library",
            "planning",
            "search"
        })
@NullMarked
package org.twinflow.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
