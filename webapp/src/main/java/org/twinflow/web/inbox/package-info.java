/** The inbox and the page of a task. */
@NullMarked
package org.twinflow.web.inbox;

import org.jspecify.annotations.NullMarked;
