/** Pages and API of the papers that go after a journey, for data protection officers. */
@NullMarked
package org.twinflow.web.purges;

import org.jspecify.annotations.NullMarked;
