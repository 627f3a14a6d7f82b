/** How things are done, in a page for each kind of person. */
@NullMarked
package org.twinflow.web.help;

import org.jspecify.annotations.NullMarked;
