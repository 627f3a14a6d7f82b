package org.twinflow.mobility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looking at a paper showed: to be read beside it by the adult who decides.
 *
 * @param arguments what the words of the check name
 * @param other another paper of the dossier with which this one was compared
 */
public record PaperCheck(
        Kind kind,
        Verdict verdict,
        List<Object> arguments,
        @Nullable Paper other) {

    public PaperCheck {
        arguments = List.copyOf(arguments);
    }

    /** What was looked at. */
    public enum Kind {
        /** The name on the paper is the traveller's. */
        HOLDER,
        /** The days on the paper follow each other. */
        DAYS,
        /** No other paper of the mobility is the same file. */
        DUPLICATE,
        /** The papers of the dossier name the same person. */
        SAME_HOLDER,
        /** The signer is the parent whose identity paper is there. */
        SIGNER,
        /** The photograph is sharp and large enough, and its words could be read. */
        PICTURE,
        /** No light is mirrored on it. */
        GLARE,
        /** It lies in the picture with all its corners. */
        CUT,
        /** The check digits of the lines for machines are right. */
        LINES,
        /** These lines name the traveller. */
        LINES_HOLDER,
        /** The traveller's name stands somewhere in the text. */
        NAMED,
        /** The traveller is as old as the dossier says. */
        AGE,
        /** The paper lasts until the return. */
        ENDS,
        /** It ends on the day that was written down. */
        SAME_END
    }

    /**
     * Where on the paper something stands.
     *
     * @param inLines in those for machines
     * @param page zero where it stands in the text of the file
     */
    public record Place(boolean inLines, int page) {

        @Override
        public String toString() {
            return (inLines ? "lines:" : "words:") + page;
        }
    }

    /** What came of it. */
    public enum Verdict {
        PASS,
        ATTENTION,
        UNKNOWN
    }

    static PaperCheck pass(Kind kind, Object... arguments) {
        return new PaperCheck(kind, Verdict.PASS, List.of(arguments), null);
    }

    static PaperCheck unknown(Kind kind) {
        return new PaperCheck(kind, Verdict.UNKNOWN, List.of(), null);
    }

    static PaperCheck attention(Kind kind, Object... arguments) {
        return new PaperCheck(kind, Verdict.ATTENTION, List.of(arguments), null);
    }

    PaperCheck with(Paper paper) {
        return new PaperCheck(kind, verdict, arguments, paper);
    }
}
