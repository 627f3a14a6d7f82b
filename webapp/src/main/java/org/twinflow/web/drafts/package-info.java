/** Keeps what is typed into the forms of pages. */
@NullMarked
package org.twinflow.web.drafts;

import org.jspecify.annotations.NullMarked;
