package org.twinflow.kits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.twinflow.people.PersonSummary;

/** Takes people out of texts: the names of those it knows, addresses and telephone numbers. */
final class Nameless {

    private static final String GAP = "…";
    private static final int LETTERS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.CANON_EQ;
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\d-])(?:\\+|0)\\d(?:[ ()./-]?\\d){7,}");
    private static final Pattern SEVERAL = Pattern.compile("…(?:[ ,]*…)+");

    private final List<Pattern> names = new ArrayList<>();

    Nameless(Collection<PersonSummary> people) {
        people.forEach(person -> {
            add(person.givenName() + " " + person.familyName(), LETTERS);
            add(person.familyName() + " " + person.givenName(), LETTERS);
            add(person.familyName(), LETTERS);
            // a word as any other, when it is not written as a name
            add(person.givenName(), Pattern.CANON_EQ);
            add(person.username(), LETTERS);
        });
    }

    String text(String text) {
        var bare = TELEPHONE.matcher(MAIL.matcher(text).replaceAll(GAP)).replaceAll(GAP);
        for (var name : names) {
            bare = name.matcher(bare).replaceAll(GAP);
        }
        return SEVERAL.matcher(bare).replaceAll(GAP);
    }

    private void add(String name, int flags) {
        var words = name.strip();
        if (words.length() > 1) {
            names.add(Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])", flags));
        }
    }
}
