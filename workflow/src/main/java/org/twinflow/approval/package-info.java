/** Asking others to approve a version of a project's document, and what they answered. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "documents", "projects"})
@NullMarked
package org.twinflow.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
