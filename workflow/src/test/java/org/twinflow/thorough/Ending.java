package org.twinflow.thorough;

import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentState;

/**
 * How the way of a file through the application ended.
 *
 * @param document null if it was refused before it was kept
 * @param reason the code of the reason, without what stands before it in all of them; empty where there is none
 */
record Ending(Specimen specimen, @Nullable DocumentDetails document, String reason) {

    static Ending of(Specimen specimen, DocumentDetails document) {
        var why = document.why();
        return new Ending(specimen, document, why == null ? "" : why.code().replace("documents.why.", ""));
    }

    static Ending refused(Specimen specimen, String code) {
        return new Ending(specimen, null, code.replace("documents.", ""));
    }

    Outcome outcome() {
        if (document == null) {
            return Outcome.REFUSED;
        }
        if (document.state() == DocumentState.READY) {
            return Outcome.TEXT;
        }
        return document.state() == DocumentState.QUARANTINED ? Outcome.REFUSED : outcome(reason);
    }

    private Outcome outcome(String code) {
        var found = document != null && document.state().isFound();
        return switch (code) {
            case "image", "no-text", "no-words" -> Outcome.NO_TEXT;
            case "encrypted" -> found ? Outcome.PART : Outcome.PROTECTED;
            case "long", "parts" -> Outcome.TOO_LARGE;
            case "timeout", "memory", "crash", "bomb" -> Outcome.OVER_BUDGET;
            case "given-up" -> Outcome.GIVEN_UP;
            default -> found ? Outcome.PART : Outcome.UNREADABLE;
        };
    }

    /** The columns of the table. */
    enum Outcome {
        TEXT("read with text"),
        PART("read in part"),
        TOO_LARGE("beginning read"),
        NO_TEXT("read, no text"),
        PROTECTED("protected"),
        UNREADABLE("unreadable"),
        OVER_BUDGET("stopped"),
        GIVEN_UP("given up"),
        REFUSED("refused");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
