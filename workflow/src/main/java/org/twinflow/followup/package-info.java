/** What follows the return of a group: the host's declaration, the certificates, the proofs that the programme asks for. */
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
            "safekeeping",
            "mobility",
            "planning",
            "journeys",
            "incidents",
            "agreements",
            "signatures",
            "pdf"
        })
@NullMarked
package org.twinflow.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
