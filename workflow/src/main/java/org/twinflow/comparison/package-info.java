/** What is different between two texts, line by line and word by word. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.twinflow.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
