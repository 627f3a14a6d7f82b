/** Quality labels: applied for, judged by those who do not know each other's judgement, awarded and proved. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "engine",
            "inbox",
            "projects",
            "documents",
            "search",
            "pdf",
            "campaigns"
        })
@NullMarked
package org.twinflow.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
