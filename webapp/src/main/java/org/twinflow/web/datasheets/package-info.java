/** Data sheets of a project's pupils, as pages and for machines. */
@NullMarked
package org.twinflow.web.datasheets;

import org.jspecify.annotations.NullMarked;
