/** What is attached to a task. */
@NullMarked
package org.twinflow.web.attachments;

import org.jspecify.annotations.NullMarked;
