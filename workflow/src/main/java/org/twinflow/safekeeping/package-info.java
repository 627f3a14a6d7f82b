/** Looks after what was handed in: whether it is whole, how long it is kept, and that it survives the machine. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "documents", "engine"})
@NullMarked
package org.twinflow.safekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
