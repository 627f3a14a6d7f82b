/** Documents that people attach to their tasks: every task of the same case shows them. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "inbox", "projects", "documents"})
@NullMarked
package org.twinflow.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
