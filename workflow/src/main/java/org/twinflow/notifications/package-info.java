/**
 * What people are told of, in the application and by mail: written in the transaction of what it tells of. It listens to
 * the other features, which know nothing of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "engine",
            "inbox",
            "holidays",
            "projects",
            "planning",
            "assignments",
            "proposals",
            "labels",
            "campaigns",
            "contests",
            "documents",
            "approval",
            "mobility",
            "mailin",
            "talks",
            "founding",
            "bulletin",
            "stream",
            "incidents",
            "followup",
            "circulars",
            "groups",
            "meetings",
            "pages",
            "searches"
        })
@NullMarked
package org.twinflow.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
