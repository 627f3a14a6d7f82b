/** What happens while a group travels: who is there, day by day, and the travel log. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects", "documents", "mobility"})
@NullMarked
package org.twinflow.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
