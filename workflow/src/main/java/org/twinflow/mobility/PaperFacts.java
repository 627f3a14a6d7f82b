package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody read on a paper. It stays in our tables and goes with the paper.
 *
 * @param issuer the country, ISO 3166 alpha-2, empty where it does not matter
 * @param marks what the paper says; what is not there it does not say
 */
public record PaperFacts(
        String holder,
        String issuer,
        String signer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate signedOn,
        Set<PaperMark> marks) {

    public static final PaperFacts NONE = new PaperFacts("", "", "", null, null, null, Set.of());

    public PaperFacts {
        holder = holder.strip();
        issuer = issuer.strip();
        signer = signer.strip();
        marks = Set.copyOf(marks);
    }

    public boolean has(PaperMark mark) {
        return marks.contains(mark);
    }
}
