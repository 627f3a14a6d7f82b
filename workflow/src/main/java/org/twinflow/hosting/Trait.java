package org.twinflow.hosting;

/** What a house has, and what a guest may not bear: where both name the same, they do not fit. */
public enum Trait {
    CATS,
    DOGS,
    OTHER_PETS,
    SMOKE,
    /** Stairs, no lift. */
    STAIRS,
    NUTS,
    GLUTEN,
    MILK
}
