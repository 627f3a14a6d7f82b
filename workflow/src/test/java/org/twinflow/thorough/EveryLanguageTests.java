package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.ProjectId;
import org.twinflow.search.Declarations;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.search.SearchQuery;

/** The Declaration of Human Rights in 24 languages, as DOCX, ODT and PDF, from the upload to the hit. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        properties = {
            "twinflow.extraction.timeout=60s",
            "twinflow.extraction.memory=512m",
            "twinflow.ocr.tesseract=none",
            "twinflow.previews.enabled=false"
        })
class EveryLanguageTests {

    private static final Logger LOG = LoggerFactory.getLogger(EveryLanguageTests.class);
    private static final Set<String> LANGUAGES = Set.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");
    private static final double ENOUGH = 0.99;

    @Autowired
    Documents documents;

    @Autowired
    Search search;

    @Autowired
    Fixtures fixtures;

    /** The ids of the three files of a language. */
    private final Map<String, Set<String>> files = new HashMap<>();

    private Reader teacher;
    private ProjectId project;

    @BeforeAll
    void readAll() throws IOException {
        var school = fixtures.aSchool("FR");
        var person = fixtures.aTeacher(school);
        project = fixtures.aProject(person, school);
        teacher = fixtures.reader(person);
        for (var language : new TreeSet<>(LANGUAGES)) {
            var text = Declarations.text(language);
            store(language, "docx", Papers.docx(text));
            store(language, "odt", Papers.odt(text));
            store(language, "pdf", PdfPapers.of(text));
        }
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        ids().allMatch(id -> documents.get(id, teacher).state().isFinal()));
        LANGUAGES.forEach(this::awaitIndexed);
    }

    @Test
    void readsAllOfThemAndKnowsTheirLanguage() {
        var wrong = new ArrayList<String>();
        files.forEach((language, ids) -> ids.forEach(id -> {
            var text = documents.text(DocumentId.of(id), teacher);
            assertThat(text.state()).as(language).isEqualTo(DocumentState.READY);
            if (!language.equals(text.language())) {
                wrong.add(language + " taken for " + text.language());
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsEveryWordOfTheFirstArticle() {
        var asked = new ArrayList<Question>();
        LANGUAGES.forEach(language ->
                Declarations.firstArticle(language).forEach(word -> asked.add(new Question(language, word, word))));
        assertRecall("as it is written", asked);
    }

    @Test
    void findsThemWithoutAccentsAndInCapitals() {
        var asked = new ArrayList<Question>();
        LANGUAGES.forEach(language -> Declarations.firstArticle(language)
                .forEach(word -> asked.add(new Question(
                        language, word, Declarations.withoutAccents(word).toUpperCase(Locale.ROOT)))));
        assertRecall("without accents, in capitals", asked);
    }

    @Test
    void findsThemInAnotherForm() throws IOException {
        var asked = new ArrayList<Question>();
        try (var csv = Objects.requireNonNull(getClass().getResourceAsStream("/words/article1.csv"))) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .forEach(row -> asked.add(new Question(row[0], row[1], row[2])));
        }
        assertThat(asked).extracting(Question::language).containsAll(LANGUAGES);
        assertThat(asked)
                .allMatch(question -> Declarations.firstArticle(question.language())
                        .contains(question.written().toLowerCase(Locale.ROOT)));
        assertRecall("in another form", asked);
    }

    /** The word of its first article that stands last in the alphabet, in each of its three files. */
    private void awaitIndexed(String language) {
        var word = new TreeSet<>(Declarations.firstArticle(language)).last();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(hits("\"" + word + "\""))
                        .extracting(SearchHit::id)
                        .as("%s in %s", word, language)
                        .containsAll(files.getOrDefault(language, Set.of())));
    }

    private void assertRecall(String how, List<Question> asked) {
        var missed = new ArrayList<String>();
        for (var question : asked) {
            var found = hits(question.typed()).stream().map(SearchHit::id).collect(Collectors.toSet());
            files.getOrDefault(question.language(), Set.of()).stream()
                    .filter(id -> !found.contains(id))
                    .forEach(id -> missed.add(question + " in "
                            + documents.get(DocumentId.of(id), teacher).title()));
        }
        var expected = asked.size() * 3;
        var recall = 1 - (double) missed.size() / expected;
        LOG.info(
                "{}: {} words, {} of {} files found, recall {} %; missed {}",
                how, asked.size(), expected - missed.size(), expected, "%.2f".formatted(100 * recall), missed);
        assertThat(recall).as("%s; missed: %s", how, missed).isGreaterThanOrEqualTo(ENOUGH);
    }

    private Stream<DocumentId> ids() {
        return files.values().stream().flatMap(Set::stream).map(DocumentId::of);
    }

    private void store(String language, String ending, byte[] bytes) {
        var name = language + "." + ending;
        var wanted = NewDocument.inProject(project.id(), name, "", AudienceLevel.MEMBERS, Upload.of(name), "en");
        var stored = documents.store(wanted, new ByteArrayInputStream(bytes), teacher);
        files.computeIfAbsent(language, key -> new TreeSet<>()).add(stored.id().toString());
    }

    private List<SearchHit> hits(String words) {
        return search.find(SearchQuery.of(words, teacher.tokens(), "en").page(null, 100))
                .items();
    }

    /** @param typed what is looked for, in place of what is written */
    private record Question(String language, String written, String typed) {}
}
