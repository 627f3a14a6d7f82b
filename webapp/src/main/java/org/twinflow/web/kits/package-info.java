/** Copying projects as kits, and beginning with them. */
@NullMarked
package org.twinflow.web.kits;

import org.jspecify.annotations.NullMarked;
