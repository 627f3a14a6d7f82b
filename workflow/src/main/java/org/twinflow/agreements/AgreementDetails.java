package org.twinflow.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.comparison.TextChanges;
import org.twinflow.mobility.Parties;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.Signed;

/**
 * An agreement as it stands with one reader.
 *
 * @param words all of it, in the language of the reader as far as it is known here: this is what is signed
 * @param hash SHA-256 of the words
 * @param faults what is missing before anybody can sign, as keys of messages
 * @param as as what the reader may sign now; empty for nothing
 * @param signatures all that were given, those too under words that have changed since
 * @param missing who has not signed what stands here now
 * @param changes what was changed since somebody signed, null if nothing was
 */
public record AgreementDetails(
        Parties parties,
        List<Section> sections,
        String words,
        String hash,
        String language,
        List<String> faults,
        List<Relation> as,
        List<Signed> signatures,
        List<Side> missing,
        @Nullable TextChanges changes) {

    public AgreementDetails {
        sections = List.copyOf(sections);
        faults = List.copyOf(faults);
        as = List.copyOf(as);
        signatures = List.copyOf(signatures);
        missing = List.copyOf(missing);
    }

    public boolean isAgreed() {
        return missing.isEmpty();
    }

    /** Whether somebody had signed what stands here no longer. */
    public boolean isReopened() {
        return changes != null;
    }

    public boolean maySign() {
        return !as.isEmpty() && faults.isEmpty();
    }

    public Section section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new org.twinflow.shared.NotFoundException(key));
    }
}
