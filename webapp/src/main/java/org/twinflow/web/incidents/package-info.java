/** Incidents on a journey: reported, called for, closed; and the telephone numbers that one needs then. */
@NullMarked
package org.twinflow.web.incidents;

import org.jspecify.annotations.NullMarked;
