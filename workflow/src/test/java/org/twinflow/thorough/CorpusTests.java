package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.ProjectId;
import org.twinflow.search.Declarations;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.search.SearchQuery;
import org.twinflow.shared.RefusedException;

/**
 * All documents of Tika's own tests, files with a planted word, and files made to do harm go the way that an upload goes,
 * with the settings of a new installation. Writes {@code docs/formats.md}.
 */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        properties = {
            "twinflow.extraction.timeout=60s",
            "twinflow.extraction.memory=512m",
            "twinflow.ocr.tesseract=none",
            "twinflow.previews.enabled=false"
        })
class CorpusTests {

    private static final Logger LOG = LoggerFactory.getLogger(CorpusTests.class);
    private static final int AT_LEAST = 600;
    private static final long MEBIBYTE = 1 << 20;
    private static final long MORE_HEAP = 64 * MEBIBYTE;
    private static final Duration ALL = Duration.ofMinutes(60);
    private static final Path PAGE = Path.of("../docs/formats.md");

    @Autowired
    Documents documents;

    @Autowired
    Search search;

    @Autowired
    Fixtures fixtures;

    private final Map<Specimen, DocumentDetails> stored = new HashMap<>();
    private final List<Ending> corpus = new ArrayList<>();
    private final List<Ending> planted = new ArrayList<>();
    private final List<Ending> hostile = new ArrayList<>();
    private final String secret = word();
    private Canary canary;
    private Reader teacher;
    private ProjectId project;
    private long heapBefore;
    private long heapAfter;

    @BeforeAll
    void readAll(@TempDir Path folder) throws IOException {
        canary = new Canary();
        var school = fixtures.aSchool("FR");
        var person = fixtures.aTeacher(school);
        project = fixtures.aProject(person, school);
        teacher = fixtures.reader(person);
        settle(keep(Specimen.of("first.docx", "to warm up", Papers.docx(Declarations.text("en")))));
        heapBefore = heap();
        var begin = Clock.systemUTC().instant();
        read(folder);
        var took = Duration.between(begin, Clock.systemUTC().instant());
        heapAfter = heap();
        LOG.info(
                "{} files ended within {}; heap {} MB, then {} MB",
                stored.size(),
                took,
                heapBefore / MEBIBYTE,
                heapAfter / MEBIBYTE);
        new FormatsPage(corpus, planted, hostile).write(PAGE, LocalDate.now(Clock.systemUTC()), took);
    }

    @AfterAll
    void close() {
        canary.close();
    }

    @Test
    void bringsEveryFileToAFinalState() {
        assertThat(corpus).hasSizeGreaterThan(AT_LEAST);
        assertThat(stored.keySet())
                .allSatisfy(specimen -> assertThat(state(specimen)).matches(DocumentState::isFinal));
    }

    @Test
    void findsThePlantedWordsThroughTheOuterFile() {
        assertThat(planted).hasSizeGreaterThan(20).allSatisfy(ending -> {
            var document = ending.document();
            assertThat(document).as(ending.specimen().name()).isNotNull();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ids(ending.specimen().word()))
                            .as(ending.specimen().name())
                            .containsExactly(document.id().toString()));
        });
    }

    @Test
    void findsWhatStandsInTheCorpus() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(titles("\"Le renard brun rapide saute\"")).contains("testWINMAIL.dat");
            assertThat(titles("\"Článek týdne\"")).contains("testRTFWordPadCzechCharacters.rtf");
            assertThat(titles("\"zażółć gęślą jaźń\"")).contains("testRTFWindowsCodepage1250.rtf");
            assertThat(titles("zazolc")).contains("testRTFWindowsCodepage1250.rtf");
        });
    }

    @Test
    void stopsWhatIsMadeToStopItsReader() {
        assertThat(reasons())
                .containsEntry("loop.xml", "timeout")
                .containsEntry("sleep.xml", "timeout")
                .containsEntry("memory.xml", "memory")
                .containsEntry("exit.xml", "crash")
                .containsEntry("overflow.xml", "crash")
                .containsEntry("output.xml", "long")
                .containsEntry("parts.xml", "parts")
                .containsEntry("words.txt", "long");
        assertThat(reasons().get("cells.xlsx")).isIn("long", "timeout", "bomb");
        assertThat(hostile).extracting(Ending::reason).doesNotContain("given-up");
    }

    @Test
    void callsNoAddressAndLetsInNoFileThatADocumentNames() throws IOException {
        assertThat(canary.calls()).isEmpty();
        assertThat(ids(secret)).isEmpty();

        var url = URI.create(canary.address("control")).toURL();
        try (var stream = url.openStream()) {
            assertThat(stream.readAllBytes()).isEmpty();
        }
        assertThat(canary.calls()).containsExactly("/control");
    }

    @Test
    void keepsItsHeapAsItWas() {
        assertThat(heapAfter).isLessThan(heapBefore + MORE_HEAP);
    }

    private void read(Path folder) throws IOException {
        var files = Corpus.files();
        var words = new PlantedFiles(CorpusTests::word).files();
        var harm = new ArrayList<>(Killers.files());
        harm.addAll(new ZipBombs(folder).files());
        harm.addAll(new LargePapers(folder).files());
        var secretFile = Files.writeString(folder.resolve("secret.txt"), secret);
        harm.addAll(new Callers(canary, secretFile.toUri().toString()).files());
        sow(files, words, harm);
        files.forEach(file -> corpus.add(end(file)));
        words.forEach(file -> planted.add(end(file)));
        harm.forEach(file -> hostile.add(end(file)));
    }

    /** A planted one stands behind each that does harm, and all of these among the corpus. */
    private void sow(List<Specimen> files, List<Specimen> words, List<Specimen> harm) {
        var row = new ArrayList<Specimen>();
        var gap = files.size() / harm.size();
        for (var number = 0; number < files.size(); number++) {
            row.add(files.get(number));
            if (number % gap == 0 && number / gap < harm.size()) {
                row.add(harm.get(number / gap));
            }
            if (number % gap == 0 && number / gap < words.size()) {
                row.add(words.get(number / gap));
            }
        }
        row.forEach(this::keep);
        assertThat(row).containsAll(harm).containsAll(words);
    }

    private final Map<Specimen, String> refusals = new HashMap<>();

    private Specimen keep(Specimen specimen) {
        var wanted = NewDocument.inProject(
                project.id(), specimen.name(), "", AudienceLevel.MEMBERS, Upload.of(specimen.name()), "en");
        try (var content = specimen.source().open()) {
            stored.put(specimen, documents.store(wanted, content, teacher));
        } catch (RefusedException e) {
            refusals.put(specimen, e.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return specimen;
    }

    private Ending end(Specimen specimen) {
        var refusal = refusals.get(specimen);
        return refusal == null ? Ending.of(specimen, settle(specimen)) : Ending.refused(specimen, refusal);
    }

    private DocumentDetails settle(Specimen specimen) {
        return await().atMost(ALL)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> documents.get(stored.get(specimen).id(), teacher),
                        now -> now.state().isFinal());
    }

    private DocumentState state(Specimen specimen) {
        return documents.get(stored.get(specimen).id(), teacher).state();
    }

    private Map<String, String> reasons() {
        var reasons = new HashMap<String, String>();
        hostile.forEach(ending -> reasons.put(ending.specimen().name(), ending.reason()));
        return reasons;
    }

    private List<String> ids(String words) {
        return hits(words).stream().map(SearchHit::id).toList();
    }

    private List<String> titles(String words) {
        return hits(words).stream().map(SearchHit::title).toList();
    }

    private List<SearchHit> hits(String words) {
        return search.find(SearchQuery.of(words, teacher.tokens(), "en")).items();
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Of letters alone: between digits, a PDF may be taken to have spaces. */
    private static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .map(digit -> Character.isDigit(digit) ? digit - '0' + 'g' : digit)
                .collect(() -> new StringBuilder("w"), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
