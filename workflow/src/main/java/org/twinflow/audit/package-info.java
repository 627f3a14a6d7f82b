/** Who did what and when: written once, never changed. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access"})
@NullMarked
package org.twinflow.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
