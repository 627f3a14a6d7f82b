package org.twinflow.extraction;

import org.twinflow.documents.DocumentState;
import org.twinflow.documents.ReadingOutcome;
import org.twinflow.documents.Why;

/**
 * What the virus scanner says of a file.
 *
 * @param name of what was found, as the scanner calls it; empty otherwise
 */
record Verdict(Kind kind, String name) {

    static final Verdict CLEAN = new Verdict(Kind.CLEAN, "");
    static final Verdict TOO_LARGE = new Verdict(Kind.TOO_LARGE, "");
    static final Verdict MISSED = new Verdict(Kind.MISSED, "");
    static final Verdict UNFINISHED = new Verdict(Kind.UNFINISHED, "");

    /** What clamd says when a stream is longer than it takes. */
    static final String SIZE_LIMIT = "INSTREAM size limit exceeded. ERROR";

    private static final String FOUND = " FOUND";
    private static final String UNLIMITED = "Heuristics.Limits.Exceeded";
    private static final int LONGEST_NAME = 100;

    /** What became of a look at a file. */
    enum Kind {
        CLEAN,
        FOUND,
        /** Larger, or deeper, than the scanner looks. */
        TOO_LARGE,
        /** Nobody looked, and the file may be given away all the same. */
        MISSED,
        /** The scanner came to no end, and the file may not be given away. */
        UNFINISHED
    }

    /** Understands the answer of clamd to a stream. */
    static Verdict of(String answer) throws ScannerAwayException {
        if (answer.endsWith(": OK")) {
            return CLEAN;
        }
        if (answer.equals(SIZE_LIMIT)) {
            return TOO_LARGE;
        }
        if (answer.endsWith(FOUND)) {
            var name = answer.substring(answer.indexOf(':') + 1, answer.length() - FOUND.length())
                    .strip();
            return name.startsWith(UNLIMITED) ? TOO_LARGE : new Verdict(Kind.FOUND, printable(name));
        }
        throw new ScannerAwayException("The scanner answers: " + printable(answer));
    }

    /** Whether the file is kept from everybody. */
    boolean locks() {
        return kind == Kind.FOUND || kind == Kind.UNFINISHED;
    }

    ReadingOutcome locked() {
        var why = kind == Kind.FOUND ? Why.of("documents.why.infected", name) : Why.of("documents.why.scan-unfinished");
        return new ReadingOutcome(DocumentState.QUARANTINED, why, "", null, null);
    }

    /** The outcome of reading, with a note where the scanner did not look at all of the file. */
    ReadingOutcome noted(ReadingOutcome outcome) {
        if (kind == Kind.CLEAN || outcome.state() == DocumentState.QUARANTINED) {
            return outcome;
        }
        var code = kind == Kind.MISSED ? "documents.why.scan-missed" : "documents.why.scan-large";
        return new ReadingOutcome(
                outcome.state(), Why.of(code), outcome.text(), outcome.language(), outcome.mediaType());
    }

    private static String printable(String text) {
        var clean = text.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
