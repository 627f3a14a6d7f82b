/** Pictures, PDFs and lists to look at, made out of stored files in a process of its own; looked at without a risk. */
@ApplicationModule(allowedDependencies = {"shared", "access", "documents", "pdf"})
@NullMarked
package org.twinflow.previews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
