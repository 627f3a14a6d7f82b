/** The pages on which families and travellers sign, and the same for scripts. */
@NullMarked
package org.twinflow.web.signatures;

import org.jspecify.annotations.NullMarked;
