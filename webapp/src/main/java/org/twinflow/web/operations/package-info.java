/** Where cases stand and what has failed. */
@NullMarked
package org.twinflow.web.operations;

import org.jspecify.annotations.NullMarked;
