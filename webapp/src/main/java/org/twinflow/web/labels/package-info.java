/** Pages and API of quality labels: applying, judging, deciding, proving. */
@NullMarked
package org.twinflow.web.labels;

import org.jspecify.annotations.NullMarked;
