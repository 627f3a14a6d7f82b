package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.twinflow.mobility.ReturnReason;

/** What families read in their own language is complete in each language that is offered. */
class FamilyWordsTests {

    private static final String FILE = "family(_[a-z]{2})?\\.properties";

    static Stream<String> others() {
        return FamilyWords.OFFERED.stream().filter(language -> !language.equals("en"));
    }

    @Test
    void offersTheLanguagesOfWhichThereIsAFile() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/family*.properties");

        var languages = Arrays.stream(files)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(name -> name.matches(FILE))
                .map(name -> name.equals("family.properties") ? "en" : name.substring(7, 9))
                .collect(Collectors.toSet());

        assertThat(languages).isEqualTo(FamilyWords.OFFERED);
    }

    @Test
    void hasAWordForEachReason() throws IOException {
        assertThat(words("").stringPropertyNames())
                .containsAll(Arrays.stream(ReturnReason.values())
                        .map(reason -> "family.return." + reason)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("others")
    void leavesNothingInEnglishAndNothingOut(String language) throws IOException {
        var english = words("");
        var own = words("_" + language);

        assertThat(own.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(own.getProperty(key)).as(key).isNotBlank().isNotEqualTo(english.getProperty(key)));
    }

    private static Properties words(String language) throws IOException {
        var file = new PathMatchingResourcePatternResolver()
                .getResource("classpath:i18n/family" + language + ".properties");
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
    }
}
