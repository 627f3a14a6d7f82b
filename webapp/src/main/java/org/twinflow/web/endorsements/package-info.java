/** The page on which a head signs a paper for the school, and the same for scripts. */
@NullMarked
package org.twinflow.web.endorsements;

import org.jspecify.annotations.NullMarked;
