/** The tab of a mobility on what it costs. */
@NullMarked
package org.twinflow.web.budget;

import org.jspecify.annotations.NullMarked;
