/**
 * The stages of a project: which versions of its documents, pages and plan there were at a moment, kept as they were; and
 * what of all that counts as a result.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "people", "access", "audit", "projects", "documents", "pages", "planning"})
@NullMarked
package org.twinflow.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
