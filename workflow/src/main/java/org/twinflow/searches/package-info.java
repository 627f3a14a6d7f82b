/** Questions to the index that people keep, and what is new for those who asked to be told. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "search"})
@NullMarked
package org.twinflow.searches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
