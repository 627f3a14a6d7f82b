/** Pages and API of competitions: entering, marking, ranking. */
@NullMarked
package org.twinflow.web.contests;

import org.jspecify.annotations.NullMarked;
