/** What is said about a task among those who see it, and the questions that are put to others because of it. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "engine", "inbox", "projects"})
@NullMarked
package org.twinflow.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
