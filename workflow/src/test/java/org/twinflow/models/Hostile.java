package org.twinflow.models;

import java.util.Map;
import java.util.stream.Stream;

/** Packages that must never be deployed: the good one with one hostile thing in each. */
final class Hostile {

    private Hostile() {}

    record Model(String name, Map<String, byte[]> files) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Model> models() {
        return Stream.of(new HostileCode(), new HostileShapes()).flatMap(parts -> parts.models.stream());
    }
}
