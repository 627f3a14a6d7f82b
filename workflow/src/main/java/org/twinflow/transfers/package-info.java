/** Many documents at once, in and out: archives that are unpacked into a project, folders that leave as one archive. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "documents"})
@NullMarked
package org.twinflow.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
