/** The plan of a project and the planning of all of them: pages and REST interface. */
@NullMarked
package org.twinflow.web.planning;

import org.jspecify.annotations.NullMarked;
