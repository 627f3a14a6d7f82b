package org.twinflow.models;

/** Which state of a draft somebody has seen; it changes with every save and every deployment. */
record DraftLock(int basedOn, long revision) {

    @Override
    public String toString() {
        return basedOn + "." + revision;
    }
}
