package org.twinflow.signatures;

import java.util.List;
import org.twinflow.mobility.Paper;

/**
 * A paper that can be signed on a telephone, as it stands with one reader.
 *
 * @param words what is signed, in the language of the reader as far as it is known here
 * @param hash SHA-256 of the words
 * @param needed who has to sign
 * @param signatures all that were given, those too that were taken back
 * @param as as what the reader may sign now; empty for nobody
 * @param mayTakeBack whether the reader has signed and may take it back
 */
public record Signing(
        Paper paper,
        String words,
        String hash,
        String language,
        Signers needed,
        List<Signed> signatures,
        List<Relation> as,
        boolean mayTakeBack) {

    public Signing {
        signatures = List.copyOf(signatures);
        as = List.copyOf(as);
    }

    public boolean maySign() {
        return !as.isEmpty();
    }

    /** The signatures that count. */
    public List<Signed> counting() {
        return signatures.stream().filter(Signed::counts).toList();
    }

    /** Who is still to sign. */
    public Signers missing() {
        return needed.without(counting());
    }

    public boolean isComplete() {
        return missing().count() == 0;
    }

    /** Paragraph by paragraph. */
    public List<String> paragraphs() {
        return ConsentWords.paragraphs(words);
    }
}
