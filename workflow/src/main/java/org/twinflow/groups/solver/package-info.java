/** Seats pupils at the tables of groups: the only package that knows Timefold. */
@NullMarked
package org.twinflow.groups.solver;

import org.jspecify.annotations.NullMarked;
