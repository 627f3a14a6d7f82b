/** The pages on which travellers and schools write a learning agreement together, and the same for scripts. */
@NullMarked
package org.twinflow.web.agreements;

import org.jspecify.annotations.NullMarked;
