/** Mobilities, the dossiers of their travellers, and the pages of the families. */
@NullMarked
package org.twinflow.web.mobility;

import org.jspecify.annotations.NullMarked;
