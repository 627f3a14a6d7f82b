/** The end of a project: its page with the checklist, and the REST interface. */
@NullMarked
package org.twinflow.web.closing;

import org.jspecify.annotations.NullMarked;
