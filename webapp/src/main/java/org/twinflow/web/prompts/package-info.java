/** The theme of a project and its weekly prompts, as pages and for machines. */
@NullMarked
package org.twinflow.web.prompts;

import org.jspecify.annotations.NullMarked;
