/** The tab of a mobility on who stays with whom. */
@NullMarked
package org.twinflow.web.hosting;

import org.jspecify.annotations.NullMarked;
