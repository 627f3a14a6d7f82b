/** A request that is sent twice is done once. */
@NullMarked
package org.twinflow.web.idempotency;

import org.jspecify.annotations.NullMarked;
