/** What is said beside a task. */
@NullMarked
package org.twinflow.web.talks;

import org.jspecify.annotations.NullMarked;
