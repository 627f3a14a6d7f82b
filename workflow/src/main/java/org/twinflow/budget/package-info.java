/** What a journey costs: planned by the programme's unit costs, and paid. Money is counted in cents. */
@ApplicationModule(
        allowedDependencies = {"shared", "people", "access", "audit", "projects", "documents", "safekeeping", "mobility"
        })
@NullMarked
package org.twinflow.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
