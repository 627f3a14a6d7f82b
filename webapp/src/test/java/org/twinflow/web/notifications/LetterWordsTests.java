package org.twinflow.web.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.twinflow.notifications.NoticeKind;

/** A letter is whole in each language in which there is one, so that nobody reads half of it in English. */
class LetterWordsTests {

    private static final List<String> OF_LETTERS = List.of(
            "notices.preferences",
            "notices.mail.confirm.subject",
            "notices.mail.confirm.text",
            "notices.mail.confirm.go",
            "notices.mail.confirm.otherwise",
            "notices.mail.digest.subject",
            "notices.mail.due",
            "notices.mail.foot",
            "notices.mail.stop");

    @ParameterizedTest
    @ValueSource(strings = {"de", "el", "es", "it", "pl"})
    void sayEverythingThatALetterMaySay(String language) throws IOException {
        var own = words("_" + language);
        var english = words("");

        assertThat(own.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                OF_LETTERS.stream(),
                                Arrays.stream(NoticeKind.values()).map(kind -> "notices.kind." + kind))
                        .toList())
                .allSatisfy(
                        key -> assertThat(own.getProperty(key)).isNotBlank().isNotEqualTo(english.getProperty(key)));
        assertThat(own.getProperty("notices.mail.due")).contains("{0}");
    }

    private static Properties words(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("i18n/notices" + language + ".properties"), StandardCharsets.UTF_8));
    }
}
