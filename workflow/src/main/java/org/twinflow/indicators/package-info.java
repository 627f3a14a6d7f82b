/**
 * How projects go, in figures: counted by single questions to the tables of the features, for a whole project at once, so
 * that no feature has to be asked row by row. Nothing is written here, and nothing of the engine is read.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "people", "access", "projects", "mobility", "planning", "safekeeping"})
@NullMarked
package org.twinflow.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
