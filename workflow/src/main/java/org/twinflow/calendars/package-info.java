/** What is when, out of all features: the entries of calendars, and the feeds that calendars of others read. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "projects",
            "inbox",
            "assignments",
            "planning",
            "mobility",
            "meetings",
            "holidays"
        })
@NullMarked
package org.twinflow.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
