/** What people change about themselves: language, zone, password, tokens. */
@NullMarked
package org.twinflow.web.account;

import org.jspecify.annotations.NullMarked;
