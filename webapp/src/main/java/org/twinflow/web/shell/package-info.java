/** What every page shares: rail, top bar, preferences, words, dates and the parts that pages are made of. */
@NullMarked
package org.twinflow.web.shell;

import org.jspecify.annotations.NullMarked;
