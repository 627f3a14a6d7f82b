/** What the teachers of a project tell each other, and the documents that a project keeps at hand. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects", "documents", "search"})
@NullMarked
package org.twinflow.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
