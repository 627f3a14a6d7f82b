package org.twinflow.signatures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.people.SchoolSummary;

/**
 * What a family signs, from the texts of the process package, which administrators may change. A paper without such a
 * text is signed in ink.
 */
@Component
class ConsentWords {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private final PaperNames names;

    ConsentWords(PaperNames names) {
        this.names = names;
    }

    Optional<Consent> of(DossierDetails dossier, Paper paper, Locale locale) {
        var key = "consent." + paper;
        var english = names.find(key, Locale.ENGLISH).orElse("");
        return names.find(key, locale)
                .filter(text -> !text.isBlank())
                .map(text ->
                        new Consent(text, text.equals(english) ? Locale.ENGLISH.getLanguage() : locale.getLanguage()))
                .map(text -> fill(text, facts(dossier, Locale.of(text.language()))));
    }

    static List<String> paragraphs(String words) {
        return Arrays.stream(words.split("\\R+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Consent fill(Consent text, Map<String, String> facts) {
        var words = BLANK.matcher(text.words())
                .replaceAll(blank -> Matcher.quoteReplacement(facts.getOrDefault(blank.group(1), blank.group())));
        return new Consent(words, text.language());
    }

    private Map<String, String> facts(DossierDetails dossier, Locale locale) {
        var mobility = dossier.mobility();
        var person = dossier.dossier().person();
        return Map.of(
                "traveller", person == null ? "" : person.name(),
                "school", school(dossier.dossier().school()),
                "host", school(mobility.host()),
                "title", mobility.title(),
                "destination", mobility.destination(),
                "from", day(mobility.start(), locale),
                "to", day(mobility.end(), locale),
                "lodging",
                        names.find("lodging." + dossier.accommodation(), locale).orElse(""),
                "transport",
                        names.find("transport." + dossier.transport(), locale).orElse(""));
    }

    private static String school(@org.jspecify.annotations.Nullable SchoolSummary school) {
        return school == null ? "" : school.name() + ", " + school.city();
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
