/** Tasks that are proposed and voted on: pages and REST interface. */
@NullMarked
package org.twinflow.web.proposals;

import org.jspecify.annotations.NullMarked;
