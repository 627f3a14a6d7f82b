/** The pages and the REST interface of inviting partners, and of coming by a link. */
@NullMarked
package org.twinflow.web.invitations;

import org.jspecify.annotations.NullMarked;
