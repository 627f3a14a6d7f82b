package org.twinflow.mobility;

/** The kinds of journey, each with how many days it may last; travel days come on top. */
public enum MobilityType {
    /** Pupils as a group, accompanied all the time. */
    GRP(2, 30),
    /** A pupil alone, for a short time. */
    IND_S(10, 29),
    /** A pupil alone, for a long time. */
    IND_L(30, 365),
    /** Staff who watch or teach. */
    STAFF(2, 365),
    /** Staff who learn. */
    COURSE(2, 30);

    private final int shortest;
    private final int longest;

    MobilityType(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    public int shortest() {
        return shortest;
    }

    public int longest() {
        return longest;
    }

    /** How many pupils must travel at least. */
    public int leastPupils() {
        return this == GRP ? 2 : withPupils() ? 1 : 0;
    }

    public boolean withPupils() {
        return this == GRP || this == IND_S || this == IND_L;
    }
}
