/** How teachers learn from each other: they watch a lesson of a colleague, write down what they saw, answer and thank. */
@ApplicationModule(allowedDependencies = {"shared", "people", "access", "audit", "engine", "inbox", "projects"})
@NullMarked
package org.twinflow.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
