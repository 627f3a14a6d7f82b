/** Somebody leaves a project: what they have in hand gets a named successor or ends, all at once. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects"})
@NullMarked
package org.twinflow.departures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
