/** How people and machines sign in, and what a request may reach before any feature is asked. */
@NullMarked
package org.twinflow.web.security;

import org.jspecify.annotations.NullMarked;
