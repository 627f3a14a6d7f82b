/** The pages and the REST interface of founding a project. */
@NullMarked
package org.twinflow.web.founding;

import org.jspecify.annotations.NullMarked;
