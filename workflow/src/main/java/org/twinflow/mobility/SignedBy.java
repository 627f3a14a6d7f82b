package org.twinflow.mobility;

/** Whose signatures a paper needs. */
public enum SignedBy {
    TRAVELLER,
    PARENT,
    BOTH_PARENTS,
    TRAVELLER_AND_PARENT,
    TRAVELLER_AND_BOTH_PARENTS;

    static SignedBy of(Signatories wanted) {
        var traveller = wanted.pupil() == Signatories.Pupil.SIGNS;
        return switch (wanted.parents()) {
            case 0 -> TRAVELLER;
            case 1 -> traveller ? TRAVELLER_AND_PARENT : PARENT;
            default -> traveller ? TRAVELLER_AND_BOTH_PARENTS : BOTH_PARENTS;
        };
    }
}
