/** Meetings and the polls for their times: pages and REST interface. */
@NullMarked
package org.twinflow.web.meetings;

import org.jspecify.annotations.NullMarked;
