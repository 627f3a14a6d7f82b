/** How two teachers of two schools come to a project: described, agreed to, approved, opened. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "engine", "inbox", "projects"})
@NullMarked
package org.twinflow.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
