package org.twinflow.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentState;

class DocumentMessagesTests {

    private final Properties english = bundle("documents.properties");
    private final Properties french = bundle("documents_fr.properties");

    @Test
    void sayTheSameInBothLanguages() {
        assertThat(french.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void nameEveryStateAndEveryAudience() {
        var names = Stream.concat(
                Arrays.stream(DocumentState.values()).map(state -> "documents.state." + state),
                Arrays.stream(AudienceLevel.values()).map(level -> "documents.level." + level));

        assertThat(names).allMatch(english::containsKey);
    }

    @Test
    void giveEveryReasonASentence() {
        var reasons = Stream.of(
                        "misnamed",
                        "timeout",
                        "memory",
                        "crash",
                        "given-up",
                        "encrypted",
                        "damaged",
                        "bomb",
                        "long",
                        "parts",
                        "part",
                        "image",
                        "no-text",
                        "program",
                        "destroyed")
                .map(reason -> "documents.why." + reason);

        assertThat(reasons).allMatch(english::containsKey);
    }

    /** An apostrophe of the typewriter would swallow the placeholders. */
    @Test
    void useTypographicApostrophes() {
        assertThat(Stream.concat(english.values().stream(), french.values().stream()))
                .noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties bundle(String name) {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("i18n/" + name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
