/** What people do with a project's documents beside keeping them: folders, favourites, comments, space, many at once. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "documents"})
@NullMarked
package org.twinflow.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
