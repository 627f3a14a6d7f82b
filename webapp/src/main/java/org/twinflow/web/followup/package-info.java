/** The tab of a mobility on what follows the return, and the same for scripts. */
@NullMarked
package org.twinflow.web.followup;

import org.jspecify.annotations.NullMarked;
