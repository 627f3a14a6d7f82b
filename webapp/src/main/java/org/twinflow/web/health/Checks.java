package org.twinflow.web.health;

import java.util.List;

/** A part of the installation that can say how it is: each bean of this kind adds to the health page. */
public interface Checks {

    List<Check> run();
}
