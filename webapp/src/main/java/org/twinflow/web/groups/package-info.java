/** Pages and interface of the groups of a project's pupils. */
@NullMarked
package org.twinflow.web.groups;

import org.jspecify.annotations.NullMarked;
