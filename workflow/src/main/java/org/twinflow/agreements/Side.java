package org.twinflow.agreements;

import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.Signed;

/**
 * One of those who agree.
 *
 * @param relation a parent stands for whoever holds parental authority
 * @param school for which somebody signs, null for the traveller and the family
 */
public record Side(Relation relation, @Nullable SchoolSummary school) {

    boolean isSignedBy(Signed signed) {
        var as = signed.relation();
        var same = relation.isParental() ? as.isParental() : as == relation;
        return same
                && signed.counts()
                && (school == null || school.id().equals(signed.signer().school()));
    }
}
