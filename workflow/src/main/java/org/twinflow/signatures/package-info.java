/** Signatures that families and travellers give on a telephone: who, as what, by which words, when; never changed. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "mobility", "pdf", "documents"})
@NullMarked
package org.twinflow.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
