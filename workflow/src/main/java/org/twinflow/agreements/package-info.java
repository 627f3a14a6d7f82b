/** Learning agreements and learning programmes, which travellers and schools write together and sign. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "audit",
            "mobility",
            "signatures",
            "comparison",
            "documents",
            "pdf"
        })
@NullMarked
package org.twinflow.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
