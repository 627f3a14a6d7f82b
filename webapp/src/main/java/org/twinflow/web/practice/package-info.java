/** How teachers of a project learn from each other, as pages and for machines. */
@NullMarked
package org.twinflow.web.practice;

import org.jspecify.annotations.NullMarked;
