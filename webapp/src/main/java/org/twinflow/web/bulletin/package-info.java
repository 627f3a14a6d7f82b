/** The bulletin of the teachers and the shelf of a project, as pages and for machines. */
@NullMarked
package org.twinflow.web.bulletin;

import org.jspecify.annotations.NullMarked;
