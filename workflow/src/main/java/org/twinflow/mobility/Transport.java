package org.twinflow.mobility;

/** What the main part of the way is done with. */
public enum Transport {
    TRAIN(true),
    BUS(true),
    SHARED_CAR(true),
    BICYCLE(true),
    FERRY(false),
    PLANE(false);

    private final boolean green;

    Transport(boolean green) {
        this.green = green;
    }

    /** Whether the programme counts it as low in emissions. */
    public boolean isGreen() {
        return green;
    }
}
