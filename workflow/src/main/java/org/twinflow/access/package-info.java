/** Who may do what: grants with a scope, and the one service that all others ask. */
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package org.twinflow.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
