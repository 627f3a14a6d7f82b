/** The demonstration partnership of the profile {@code demo}: made by the services, as people would make it. */
@NullMarked
package org.twinflow.demo;

import org.jspecify.annotations.NullMarked;
