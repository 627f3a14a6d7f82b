/** Tasks that are voted on before anybody is given one: a teacher proposes, schools or persons vote, what is accepted is given. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "engine", "inbox", "projects", "assignments"})
@NullMarked
package org.twinflow.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
