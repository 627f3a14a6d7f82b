/** A thought for each week that keeps a project at its theme: written ahead, published on a day of the week, paused at will. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "projects"})
@NullMarked
package org.twinflow.prompts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
