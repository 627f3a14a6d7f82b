/** The audit file of a mobility: written anew, and given to those who coordinate. */
@NullMarked
package org.twinflow.web.auditfiles;

import org.jspecify.annotations.NullMarked;
