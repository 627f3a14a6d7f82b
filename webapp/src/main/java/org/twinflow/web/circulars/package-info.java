/** Messages about a journey: the tab of those who send them, and the page of those who read them. */
@NullMarked
package org.twinflow.web.circulars;

import org.jspecify.annotations.NullMarked;
