/** Suites that take minutes: {@code mvn verify -Pthorough}. They start the packaged application and do it harm. */
@NullMarked
package org.twinflow.thorough;

import org.jspecify.annotations.NullMarked;
