/** How the contents are, and what was deleted and why, for administrators. */
@NullMarked
package org.twinflow.web.safekeeping;

import org.jspecify.annotations.NullMarked;
