/** Suites that take minutes: {@code mvn verify -Pthorough}. Large corpora go through the real services. */
@NullMarked
package org.twinflow.thorough;

import org.jspecify.annotations.NullMarked;
