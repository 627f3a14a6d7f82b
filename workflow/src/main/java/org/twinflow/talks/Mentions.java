package org.twinflow.talks;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Finds who is called in a text: a sign, and the name of somebody of the project in full or with an initial. */
final class Mentions {

    /** Not within an address of mail or of the web. */
    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{N}@./_-])@(?=\\p{L})");

    private static final Pattern WORD = Pattern.compile("^[\\p{L}\\p{M}'’.-]+");

    private Mentions() {}

    /**
     * Whom the text calls; of two who are called alike, both.
     *
     * @throws InvalidException if a name with a capital letter is nobody's, so that a slip of the pen is no silence
     */
    static Set<Mention> in(String text, List<PersonSummary> members) {
        var found = new HashSet<Mention>();
        var calls = CALL.matcher(text);
        while (calls.find()) {
            var rest = text.substring(calls.end());
            var called = longest(rest, members);
            if (called != null) {
                members.stream()
                        .filter(member -> names(member).anyMatch(called::equalsIgnoreCase))
                        .forEach(member -> found.add(new Mention(member.id(), called)));
            } else if (Character.isUpperCase(rest.codePointAt(0))) {
                throw new InvalidException(FieldError.of("text", "talks.mention.unknown", word(rest)));
            }
        }
        return found;
    }

    private static @Nullable String longest(String rest, List<PersonSummary> members) {
        return members.stream()
                .flatMap(Mentions::names)
                .filter(name -> begins(rest, name))
                .max(Comparator.comparingInt(String::length))
                .map(name -> rest.substring(0, name.length()))
                .orElse(null);
    }

    private static boolean begins(String rest, String name) {
        return rest.regionMatches(true, 0, name, 0, name.length())
                && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.charAt(name.length())));
    }

    private static Stream<String> names(PersonSummary member) {
        return Stream.of(member.name(), member.shortName(), member.givenName());
    }

    private static String word(String rest) {
        var word = WORD.matcher(rest);
        return word.find() ? word.group() : rest.substring(0, 1);
    }

    /** Those whose name begins with what was typed, or has a word that does. */
    static boolean fits(PersonSummary member, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.of(member.name(), member.familyName())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted));
    }
}
