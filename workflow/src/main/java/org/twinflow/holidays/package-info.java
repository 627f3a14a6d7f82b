/** When nobody is at school: public holidays by country, breaks by country, region and school. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit"})
@NullMarked
package org.twinflow.holidays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
