/** Where the guests of a journey sleep: families of the host school, who stays with whom, and what has to fit. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects", "safekeeping", "mobility"})
@NullMarked
package org.twinflow.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
