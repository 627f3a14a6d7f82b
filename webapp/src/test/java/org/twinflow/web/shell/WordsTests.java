package org.twinflow.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every feature's words, found by scanning: both languages, their typography, and the keys that templates use. */
class WordsTests {

    /** A key written out in a template; those put together at run time are not found this way. */
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*[A-Za-z0-9])[(}]");

    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** A mark without the narrow no-break space before it; clock times, addresses and doubled marks have none. */
    private static final Pattern BARE_MARK =
            Pattern.compile("(?<![\u202f?!])[;!?»]|(?<!\u202f):(?!//|\\d\\d|[a-z])|«(?!\u202f)");

    /** What is written alike in both languages. */
    private static final Set<String> SAME_IN_FRENCH = Set.of(
            "1 page",
            "Action",
            "Actions",
            "Agenda",
            "Archive",
            "Cause",
            "Budget",
            "Message",
            "Messages",
            "Places",
            "{0} minutes",
            "Inclusion",
            "Organisation",
            "Code",
            "Date",
            "Document",
            "Document, version {0}",
            "Documents",
            "Dossier",
            "Dossiers",
            "Ferry",
            "Film",
            "Incident",
            "Incidents",
            "Label",
            "Labels",
            "Note",
            "Page",
            "Sport",
            "Invitations",
            "Dates",
            "Twinflow",
            "Participant",
            "Participants",
            "Pages",
            "Phase",
            "Place",
            "Place {0}",
            "Plan",
            "Planning",
            "version {0}",
            "Public",
            "Score",
            "Signature",
            "Source",
            "Total",
            "Train",
            "Version",
            "Version {0}",
            "Versions",
            "v{0}",
            "ZIP",
            "Zoom",
            "page",
            "{0}",
            "{0} pages",
            "{0}, {1}",
            "CC BY-NC-SA 4.0",
            "{0} (version {1})",
            "Licence",
            "CC BY 4.0",
            "CC BY-SA 4.0",
            "{0}, version {1}");

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(MessagesConfiguration.bundles());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameKeysInBothLanguages(String bundle) throws IOException {
        assertThat(words(bundle + "_fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void takesTheSameArgumentsInBothLanguages(String bundle) throws IOException {
        var english = words(bundle);
        var french = words(bundle + "_fr");

        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(french.getProperty(key)))
                    .as("%s: %s", bundle, key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void setsFrenchAsFrenchIsSet(String bundle) throws IOException {
        var french = words(bundle + "_fr");

        assertThat(french.stringPropertyNames())
                .allSatisfy(key -> assertThat(french.getProperty(key)).as(key).doesNotContainPattern(BARE_MARK));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void losesNoApostropheWhereThereAreArguments(String bundle) throws IOException {
        for (var words : Set.of(words(bundle), words(bundle + "_fr"))) {
            assertThat(words.stringPropertyNames())
                    .filteredOn(key -> !arguments(words.getProperty(key)).isEmpty())
                    .allSatisfy(key -> assertThat(words.getProperty(key).replace("''", ""))
                            .as("%s: a straight apostrophe must be doubled, or be ’", key)
                            .doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesNothingUnsaid(String bundle) throws IOException {
        assertThat(words(bundle).values()).noneMatch(text -> text.toString().isBlank());
        assertThat(words(bundle + "_fr").values())
                .noneMatch(text -> text.toString().isBlank());
    }

    /** A later line would silently win over an earlier one. */
    @ParameterizedTest
    @MethodSource("bundles")
    void writesNoKeyTwice(String bundle) throws IOException {
        for (var file : List.of(bundle + ".properties", bundle + "_fr.properties")) {
            var keys = new HashSet<String>();
            assertThat(Files.readAllLines(Path.of("src/main/resources", file)).stream()
                            .filter(line -> line.matches("[a-zA-Z][^=]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as(file)
                    .isNotEmpty()
                    .allMatch(keys::add);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesNothingInEnglish(String bundle) throws IOException {
        var english = words(bundle);
        var french = words(bundle + "_fr");

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> english.getProperty(key).equals(french.getProperty(key)))
                .extracting(english::getProperty)
                .as(bundle)
                .isSubsetOf(SAME_IN_FRENCH);
    }

    @Test
    void knowsEveryKeyThatATemplateUses() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : MessagesConfiguration.bundles()) {
            known.addAll(words(bundle).stringPropertyNames());
        }

        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(template ->
                            assertThat(known).as(template.toString()).containsAll(used(template)));
        }
    }

    @Test
    void saysNoKeyTwice() throws IOException {
        var seen = new TreeSet<String>();
        for (var bundle : MessagesConfiguration.bundles()) {
            assertThat(words(bundle).stringPropertyNames()).as(bundle).noneMatch(key -> !seen.add(key));
        }
    }

    private static Set<String> used(Path template) throws IOException {
        return USED.matcher(COMMENT.matcher(Files.readString(template)).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String bundle) throws IOException {
        var file = new PathMatchingResourcePatternResolver().getResource("classpath:" + bundle + ".properties");
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
    }
}
