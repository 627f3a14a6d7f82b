package org.twinflow.mobility;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two spellings name the same person: accents, other letters, order, hyphens and slips of the pen aside. */
enum NameMatch {
    SAME,
    /** A letter differs, or a part is missing. */
    CLOSE,
    OTHER;

    private static final Transliterator PLAIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    /** How passports write the letters that their machine-readable lines do not have. */
    private static final Map<String, String> WRITTEN_OUT = Map.of(
            "ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "æ", "ae", "ß", "ss", "þ", "th", "ð", "d", "ñ", "n");

    private static final int SHORTEST_WITH_SLIP = 4;

    static NameMatch of(String stated, String known) {
        return Stream.of(parts(stated), parts(writtenOut(stated)))
                .flatMap(
                        one -> Stream.of(parts(known), parts(writtenOut(known))).map(other -> compare(one, other)))
                .min(Enum::compareTo)
                .orElse(OTHER);
    }

    /** Whether all parts of a name stand somewhere in a text, in whatever order. */
    static boolean isIn(String text, String name) {
        var words = Set.copyOf(parts(text));
        return Stream.of(parts(name), parts(writtenOut(name)))
                .anyMatch(all -> !all.isEmpty() && words.containsAll(all));
    }

    private static NameMatch compare(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return OTHER;
        }
        if (String.join("", one).equals(String.join("", other))) {
            return SAME;
        }
        var few = one.size() <= other.size() ? one : other;
        var left = new ArrayList<>(few == one ? other : one);
        var slips = 0;
        for (var part : few) {
            if (!left.remove(part)) {
                var close = left.stream().filter(each -> isSlip(part, each)).findFirst();
                if (close.isEmpty()) {
                    return OTHER;
                }
                left.remove(close.get());
                slips++;
            }
        }
        if (few.size() < 2 && !left.isEmpty()) {
            return slips == 0 ? CLOSE : OTHER;
        }
        return slips == 0 ? SAME : slips == 1 ? CLOSE : OTHER;
    }

    private static List<String> parts(String name) {
        var plain = PLAIN.transliterate(name).replaceAll("['’`]", "");
        return Arrays.stream(plain.split("[^a-z]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String writtenOut(String name) {
        var written = name.toLowerCase(Locale.ROOT);
        for (var letter : WRITTEN_OUT.entrySet()) {
            written = written.replace(letter.getKey(), letter.getValue());
        }
        return written;
    }

    /** Whether one letter is wrong, missing, too many, or two changed places. */
    private static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST_WITH_SLIP
                || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        var oneRest = one.substring(from);
        var otherRest = other.substring(from);
        return tail(oneRest).equals(tail(otherRest))
                || tail(oneRest).equals(otherRest)
                || oneRest.equals(tail(otherRest))
                || isSwapped(oneRest, otherRest);
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() == other.length()
                && one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }

    private static String tail(String text) {
        return text.isEmpty() ? text : text.substring(1);
    }
}
