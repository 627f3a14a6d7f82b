/** What waits for whom, and doing it: one list over all projects, beside the engine. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "engine", "projects"})
@NullMarked
package org.twinflow.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
