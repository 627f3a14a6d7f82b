/** The check at the gathering: which originals were seen, ticked also where there is no network. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects", "mobility"})
@NullMarked
package org.twinflow.originals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
