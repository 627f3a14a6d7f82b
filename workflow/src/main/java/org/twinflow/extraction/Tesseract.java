package org.twinflow.extraction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Commands;

/** The program that reads pictures of text, if it is installed; looked for again each minute. */
@Component
class Tesseract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_LANGUAGES = 4;
    private static final String ORIENTATION = "osd";

    /** What Tesseract calls the languages of the Union. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("bg", "bul"),
            Map.entry("cs", "ces"),
            Map.entry("da", "dan"),
            Map.entry("de", "deu"),
            Map.entry("el", "ell"),
            Map.entry("en", "eng"),
            Map.entry("es", "spa"),
            Map.entry("et", "est"),
            Map.entry("fi", "fin"),
            Map.entry("fr", "fra"),
            Map.entry("ga", "gle"),
            Map.entry("hr", "hrv"),
            Map.entry("hu", "hun"),
            Map.entry("it", "ita"),
            Map.entry("lt", "lit"),
            Map.entry("lv", "lav"),
            Map.entry("mt", "mlt"),
            Map.entry("nl", "nld"),
            Map.entry("pl", "pol"),
            Map.entry("pt", "por"),
            Map.entry("ro", "ron"),
            Map.entry("sk", "slk"),
            Map.entry("sl", "slv"),
            Map.entry("sv", "swe"));

    private final OcrProperties properties;
    private final Clock clock;
    private OcrTool known = OcrTool.MISSING;
    private Instant lookedAt = Instant.MIN;

    Tesseract(OcrProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    synchronized OcrTool look() {
        var now = clock.instant();
        if (lookedAt.plus(FRESH).isBefore(now) || lookedAt.isAfter(now)) {
            known = ask();
            lookedAt = now;
        }
        return known;
    }

    /** The installed among these, as the program wants them: {@code fra+eng}; English, where none of them is. */
    String languages(Collection<String> wanted) {
        var installed = look().languages();
        var names = new LinkedHashSet<String>();
        wanted.stream()
                .map(code -> NAMES.getOrDefault(code, code))
                .filter(installed::contains)
                .forEach(names::add);
        if (installed.contains("eng")) {
            names.add("eng");
        }
        var chosen = names.isEmpty()
                ? installed.stream().filter(name -> !name.equals(ORIENTATION)).toList()
                : names;
        return String.join("+", chosen.stream().limit(MOST_LANGUAGES).toList());
    }

    /** Whether a page read in these was read in that language, or it cannot be, for it is not installed. */
    boolean isAmong(String language, String names) {
        var name = NAMES.getOrDefault(language, language);
        return List.of(names.split("\\+")).contains(name) || !look().languages().contains(name);
    }

    /** All that is installed for the scripts other than Latin, for pages on which nothing else makes sense. */
    String otherScripts() {
        var installed = look().languages();
        return String.join(
                "+", List.of("ell", "bul").stream().filter(installed::contains).toList());
    }

    boolean knowsWhichWayIsUp() {
        return look().languages().contains(ORIENTATION);
    }

    private OcrTool ask() {
        var version = Commands.ask(PATIENCE, properties.tesseract(), "--version");
        if (version.isEmpty()) {
            return OcrTool.MISSING;
        }
        var languages = new ArrayList<>(Commands.ask(PATIENCE, properties.tesseract(), "--list-langs"));
        languages.removeIf(line -> !line.matches("[a-z]{3}(_[a-z]+)?"));
        return new OcrTool(version.getFirst(), List.copyOf(languages));
    }
}
