/** Mail to a project's library as a page, for scripts and on the health page. */
@NullMarked
package org.twinflow.web.mailin;

import org.jspecify.annotations.NullMarked;
