/** How the reading of files goes, for those who look after it and those who keep the files. */
@NullMarked
package org.twinflow.web.reading;

import org.jspecify.annotations.NullMarked;
