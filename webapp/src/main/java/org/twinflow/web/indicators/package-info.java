/** The figures of projects: pages with a chart and its table, and the REST interface. */
@NullMarked
package org.twinflow.web.indicators;

import org.jspecify.annotations.NullMarked;
