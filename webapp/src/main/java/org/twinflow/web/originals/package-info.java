/** The check of originals at the gathering: a page that also works without a network, and the same for scripts. */
@NullMarked
package org.twinflow.web.originals;

import org.jspecify.annotations.NullMarked;
