/** Pages out of facts: the features say what stands on them, this package how it looks. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.twinflow.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
