/** How the installation is, for administrators. */
@NullMarked
package org.twinflow.web.health;

import org.jspecify.annotations.NullMarked;
