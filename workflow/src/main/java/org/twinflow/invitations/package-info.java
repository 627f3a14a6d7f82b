/** Partners who are invited into a project by a link that works once. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "projects"})
@NullMarked
package org.twinflow.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
