/** What costs the server much can be asked for only so often by one person, so that it stays quick for the others. */
@NullMarked
package org.twinflow.web.limits;

import org.jspecify.annotations.NullMarked;
