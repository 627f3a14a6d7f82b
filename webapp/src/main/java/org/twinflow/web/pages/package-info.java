/** The pages of a project and its public showcase, as pages and for machines. */
@NullMarked
package org.twinflow.web.pages;

import org.jspecify.annotations.NullMarked;
