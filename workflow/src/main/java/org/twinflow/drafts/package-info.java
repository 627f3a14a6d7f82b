/** What people typed into the forms of pages and have not sent. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access"})
@NullMarked
package org.twinflow.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
