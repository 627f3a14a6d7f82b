/** What happens in a project, as a page and for machines. */
@NullMarked
package org.twinflow.web.stream;

import org.jspecify.annotations.NullMarked;
