/** Gives what people uploaded: from our own host, or from a second one where there is one. */
@NullMarked
package org.twinflow.web.files;

import org.jspecify.annotations.NullMarked;
