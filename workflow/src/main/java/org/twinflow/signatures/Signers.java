package org.twinflow.signatures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.SignedBy;

/**
 * Whose signatures a paper needs.
 *
 * @param parents how many of those who hold parental authority
 */
public record Signers(int parents, boolean traveller) {

    private static final int BOTH = 2;

    /** Who is of age signs alone; the rules of conduct bind pupil and parent. */
    static Signers of(Paper paper, @Nullable SignedBy wanted, boolean minor) {
        if (!minor) {
            return new Signers(0, true);
        }
        if (paper == Paper.M24) {
            return new Signers(1, true);
        }
        return switch (wanted) {
            case null -> new Signers(1, false);
            case TRAVELLER -> new Signers(0, true);
            case PARENT -> new Signers(1, false);
            case BOTH_PARENTS -> new Signers(BOTH, false);
            case TRAVELLER_AND_PARENT -> new Signers(1, true);
            case TRAVELLER_AND_BOTH_PARENTS -> new Signers(BOTH, true);
        };
    }

    /** Who is still to sign. */
    Signers without(List<Signed> signatures) {
        var signing = signatures.stream()
                .filter(signature -> signature.relation().isParental())
                .map(signature -> signature.signer().id())
                .distinct()
                .count();
        return new Signers(
                Math.max(0, parents - (int) signing),
                traveller && signatures.stream().noneMatch(Signers::isTraveller));
    }

    /** How many signatures that is. */
    public int count() {
        return parents + (traveller ? 1 : 0);
    }

    private static boolean isTraveller(Signed signature) {
        return signature.relation() == Relation.TRAVELLER;
    }
}
