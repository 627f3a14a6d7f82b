package org.twinflow.extraction;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in which of the 24 languages of the Union a text is written. */
@Component
class Languages {

    private static final Set<String> OF_THE_UNION = Set.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    /** Shorter texts are names and numbers. */
    private static final int SHORTEST = 20;

    private static final int ENOUGH = 10_000;

    /** Shorter ones are judged by all of their pieces, longer ones by some. */
    private static final int SHORT = 30;

    private @Nullable LanguageDetector detector;

    /** The language, or null if the text is too short or does not tell. */
    @Nullable String of(String text) {
        if (text.strip().length() < SHORTEST) {
            return null;
        }
        var start = text.substring(0, Math.min(text.length(), ENOUGH));
        return detector().getProbabilities(start + ' ').stream()
                .findFirst()
                .map(likeliest -> likeliest.getLocale().getLanguage())
                .orElse(null);
    }

    /** Its profiles are loaded when first needed. */
    private synchronized LanguageDetector detector() {
        if (detector == null) {
            detector = load();
        }
        return detector;
    }

    /** Of these languages only: Tika's own class around this detector holds a hundred megabytes of profiles of all. */
    private static LanguageDetector load() {
        try {
            var profiles = new LanguageProfileReader()
                    .readBuiltIn(OF_THE_UNION.stream().map(LdLocale::fromString).toList());
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .shortTextAlgorithm(SHORT)
                    .withProfiles(profiles)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
