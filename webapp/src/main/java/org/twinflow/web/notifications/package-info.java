/** What people are told: the list, the bell that rings by itself, and how each wants to be told. */
@NullMarked
package org.twinflow.web.notifications;

import org.jspecify.annotations.NullMarked;
