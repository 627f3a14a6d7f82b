/** Data that all pupils of a project gather: each fills in one row of a sheet, and the rows stand in one table. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "engine", "inbox", "projects", "audit"})
@NullMarked
package org.twinflow.datasheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
