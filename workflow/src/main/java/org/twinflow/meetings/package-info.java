/** Meetings online: a time that suits schools in several zones is sought by a poll and chosen; rooms for all and for groups. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "projects", "groups", "holidays", "search"})
@NullMarked
package org.twinflow.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
