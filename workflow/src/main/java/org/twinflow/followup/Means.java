package org.twinflow.followup;

/** By what a leg of a journey was travelled. */
public enum Means {
    TRAIN(true),
    BUS(true),
    SHARED_CAR(true),
    BICYCLE(true),
    /** Something else low in emissions; the description says what. */
    OTHER(true),
    FERRY(false),
    CAR(false),
    PLANE(false);

    private final boolean green;

    Means(boolean green) {
        this.green = green;
    }

    /** Whether the programme counts it as low in emissions. */
    public boolean isGreen() {
        return green;
    }
}
