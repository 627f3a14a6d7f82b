/** When nobody is at school: the page that everybody reads and administrators write, and its REST interface. */
@NullMarked
package org.twinflow.web.holidays;

import org.jspecify.annotations.NullMarked;
