/** Messages about a journey to all families, to those who go along or to those who host, and who has read them. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects", "mobility"})
@NullMarked
package org.twinflow.circulars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
