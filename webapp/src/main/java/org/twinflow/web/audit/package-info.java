/** The trail of who did what, for administrators. */
@NullMarked
package org.twinflow.web.audit;

import org.jspecify.annotations.NullMarked;
