/** Which schools do what together, and who is in it. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "search"})
@NullMarked
package org.twinflow.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
