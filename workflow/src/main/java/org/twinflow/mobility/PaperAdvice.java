package org.twinflow.mobility;

/**
 * What the rules say to a paper. It is advice to the adult who decides, and decides nothing itself.
 *
 * @param reason the word of the rule
 */
public record PaperAdvice(Verdict verdict, String reason) {

    /** What the rules would do. */
    public enum Verdict {
        REJECT,
        WARN,
        PREVALID
    }

    public boolean isAgainst() {
        return verdict == Verdict.REJECT;
    }
}
