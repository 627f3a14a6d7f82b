package org.twinflow.mobility;

import com.ibm.icu.text.Transliterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The days that a text names, by the words before them. */
final class PaperDays {

    /** What a day says. */
    enum Meaning {
        BIRTH("birth|naiss|\\bnee? le|gebor|gebur|nacim|nascit|nascim|urodz|gennes"),
        EXPIRY(
                "expir|valid (?:until|to|thru)|valable jusqu|fin de valid|gultig bis|ablauf|caduc|valid[oa] (?:hasta|fino)"
                        + "|scad|validade|wazn|lex[ei]|lixi|geldig tot|vervalt|valabil"),
        ISSUE("issu|deliv|ausgest|ausstell|expedi|emis|rilasc|wydan|ekdos|afgegeven|eliber"),
        SIGNING("sign|\\bfait\\b|unterschr|firm|podpis|ypograph|ipogra|undertek");

        private final Pattern words;

        Meaning(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final Transliterator PLAIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    private static final List<String> LANGUAGES =
            List.of("en", "fr", "de", "es", "it", "pl", "el", "pt", "nl", "ro", "hr", "cs", "sv", "da", "fi");

    private static final Map<String, Integer> MONTHS = months();

    /** Day first, as everywhere in Europe; or the year first. */
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2}) ?[./ -] ?(\\d{1,2}|[a-z]{3,12})\\.? ?[./ -] ?"
            + "((?:19|20)\\d{2})\\b|\\b((?:19|20)\\d{2})[.-](\\d{1,2})[.-](\\d{1,2})\\b");

    /** So far before a day its word may stand: on the same line, or above it. */
    private static final int REACH = 120;

    private PaperDays() {}

    /** The first day of each meaning. */
    static Map<Meaning, LocalDate> in(String text) {
        var plain = PLAIN.transliterate(text);
        var found = new EnumMap<Meaning, LocalDate>(Meaning.class);
        var from = 0;
        for (var match : (Iterable<MatchResult>) DAY.matcher(plain).results()::iterator) {
            var before = plain.substring(Math.max(from, match.start() - REACH), match.start());
            day(match).ifPresent(day -> meaning(before).ifPresent(meaning -> found.putIfAbsent(meaning, day)));
            from = match.end();
        }
        return found;
    }

    /** The last word before the day counts. */
    private static Optional<Meaning> meaning(String before) {
        return Stream.of(Meaning.values())
                .map(meaning -> Map.entry(meaning, last(meaning.words, before)))
                .filter(entry -> entry.getValue() >= 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static int last(Pattern words, String text) {
        return words.matcher(text).results().mapToInt(MatchResult::start).max().orElse(-1);
    }

    private static Optional<LocalDate> day(MatchResult match) {
        try {
            return match.group(4) == null
                    ? day(match.group(3), month(match.group(2)), match.group(1))
                    : day(match.group(4), Integer.parseInt(match.group(5)), match.group(6));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    }

    /** None is the month zero, which no day has. */
    private static int month(String month) {
        return Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MONTHS.getOrDefault(month, 0);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : LANGUAGES) {
            for (var month : Month.values()) {
                for (var style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    var name = PLAIN.transliterate(month.getDisplayName(style, Locale.of(language)));
                    months.putIfAbsent(name.replace(".", ""), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}
