/** The first administrator of a new installation. */
@NullMarked
package org.twinflow.web.setup;

import org.jspecify.annotations.NullMarked;
