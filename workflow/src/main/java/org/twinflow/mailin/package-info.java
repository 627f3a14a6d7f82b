/** Mail to a project's library: what its members send to its address becomes documents, each mail once. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects", "documents"})
@NullMarked
package org.twinflow.mailin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
