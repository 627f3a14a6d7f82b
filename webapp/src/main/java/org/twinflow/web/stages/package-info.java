/** The stages of a project and its results, as pages, as archives and for machines. */
@NullMarked
package org.twinflow.web.stages;

import org.jspecify.annotations.NullMarked;
