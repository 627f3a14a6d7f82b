/** The dialog and the REST interface of somebody leaving a project. */
@NullMarked
package org.twinflow.web.departures;

import org.jspecify.annotations.NullMarked;
