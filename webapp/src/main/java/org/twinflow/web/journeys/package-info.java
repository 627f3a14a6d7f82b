/** The tab of a mobility on what happens while the group travels, and the travel log of the families. */
@NullMarked
package org.twinflow.web.journeys;

import org.jspecify.annotations.NullMarked;
