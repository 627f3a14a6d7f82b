/** All of a project as one archive: asking for it, taking it, and the pages that stand in it. */
@NullMarked
package org.twinflow.web.exports;

import org.jspecify.annotations.NullMarked;
