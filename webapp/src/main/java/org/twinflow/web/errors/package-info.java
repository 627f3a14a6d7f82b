/** The answers to everything that goes wrong: a page, a problem or a toast, in the reader's language. */
@NullMarked
package org.twinflow.web.errors;

import org.jspecify.annotations.NullMarked;
