/** Who there is: persons, their schools and how they sign in. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.twinflow.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
