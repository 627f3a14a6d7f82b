package org.twinflow.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
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

    private @Nullable LanguageDetector detector;

    /** The language, or null if the text is too short or does not tell. */
    @Nullable String of(String text) {
        if (text.strip().length() < SHORTEST) {
            return null;
        }
        var result = detect(text.substring(0, Math.min(text.length(), ENOUGH)));
        return OF_THE_UNION.contains(result) ? result : null;
    }

    /** One after the other: the detector remembers what it was given. Its profiles are loaded when first needed. */
    private synchronized String detect(String text) {
        if (detector == null) {
            detector = load();
        }
        return detector.detect(text).getLanguage();
    }

    private static LanguageDetector load() {
        try {
            return new OptimaizeLangDetector().loadModels(OF_THE_UNION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
