package org.twinflow.engine;

/** A bundled package that differs from what was last taken from the bundle. */
public record OfferedUpdate(String key, String hash) {}
