package org.twinflow.pages;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.twinflow.people.PersonSummary;

/** Finds the full names of young people in a text, whatever their accents and however they are written. */
final class FullNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FullNames() {}

    /** Those of these people who stand in one of the texts with both names, in whichever order. */
    static List<PersonSummary> in(Collection<String> texts, Collection<PersonSummary> people) {
        var words = texts.stream().map(FullNames::folded).toList();
        return people.stream()
                .filter(person -> !person.familyName().isBlank())
                .filter(person -> words.stream().anyMatch(text -> names(text, person)))
                .toList();
    }

    private static boolean names(String text, PersonSummary person) {
        var given = folded(person.givenName());
        var family = folded(person.familyName());
        return text.contains(given.stripTrailing() + family) || text.contains(family.stripTrailing() + given);
    }

    /** Each word between two spaces. */
    private static String folded(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ł', 'l')
                .replace('Ł', 'l')
                .replace("ß", "ss");
        return " " + GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
