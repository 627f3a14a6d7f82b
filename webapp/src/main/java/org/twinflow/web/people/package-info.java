/** Who has an account, and which roles: for administrators. */
@NullMarked
package org.twinflow.web.people;

import org.jspecify.annotations.NullMarked;
