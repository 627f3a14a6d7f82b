/** When who may apply for a label or enter a contest, and by which rubric it is judged. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access"})
@NullMarked
package org.twinflow.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
