package org.twinflow.search;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values behind field words: what people write for them in English and French. */
final class QueryValues {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})[/.])?(\\d{1,2})[/.](\\d{4})");

    private static final Map<String, String> KINDS = names(Map.of(
            "document", "documents",
            "project", "projects projet projets",
            "task", "tasks tache taches",
            "activity", "activities activite activites",
            "mobility", "mobilities mobilite mobilites",
            "page", "pages",
            "post", "posts message messages",
            "person", "people personne personnes"));

    private static final Map<String, String> TYPES = names(Map.ofEntries(
            Map.entry("pdf", ""),
            Map.entry("docx", "word"),
            Map.entry("doc", ""),
            Map.entry("rtf", ""),
            Map.entry("odt", ""),
            Map.entry("xlsx", "excel"),
            Map.entry("xls", ""),
            Map.entry("ods", ""),
            Map.entry("pptx", "powerpoint"),
            Map.entry("ppt", ""),
            Map.entry("odp", ""),
            Map.entry("epub", ""),
            Map.entry("html", "htm"),
            Map.entry("csv", ""),
            Map.entry("archive", "zip"),
            Map.entry("mail", "email courriel eml"),
            Map.entry("image", "images picture pictures photo photos jpg jpeg png"),
            Map.entry("audio", "sound son mp3"),
            Map.entry("video", "film mp4"),
            Map.entry("text", "texte txt"),
            Map.entry("other", "autre")));

    private static final Map<String, String> LANGUAGES = languages();

    private QueryValues() {}

    /** In small letters and without accents. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The code of what a person calls a kind, a type or a language; projects and schools are looked up elsewhere. */
    static Optional<String> code(Facet facet, String typed) {
        var folded = folded(typed);
        return switch (facet) {
            case KIND -> Optional.ofNullable(KINDS.get(folded));
            case TYPE -> Optional.ofNullable(TYPES.get(folded));
            case LANG -> Optional.ofNullable(LANGUAGES.get(folded));
            case PROJECT, SCHOOL -> Optional.of(typed);
        };
    }

    /** The first day of a year, a month or a day: {@code 2026}, {@code 2026-11}, {@code 2026-11-23}, {@code 23/11/2026}. */
    static Optional<LocalDate> day(String typed) {
        var yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(typed);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var date = LocalDate.of(number(year), number(month), number(day));
            return date.getYear() < 1 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("NullAway") // a group that did not take part
    private static int number(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static Map<String, String> names(Map<String, String> others) {
        var names = new HashMap<String, String>();
        others.forEach((code, words) -> {
            names.put(code, code);
            List.of(words.split(" ")).forEach(word -> names.put(word, code));
        });
        names.remove("");
        return Map.copyOf(names);
    }

    private static Map<String, String> languages() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            for (var reader : List.of(Locale.ENGLISH, Locale.FRENCH, language)) {
                names.putIfAbsent(folded(language.getDisplayLanguage(reader)), code);
            }
        }
        for (var code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                names.put(code, code);
            }
        }
        return Map.copyOf(names);
    }
}
