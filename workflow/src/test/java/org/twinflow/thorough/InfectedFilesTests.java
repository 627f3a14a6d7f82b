package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.documents.VersionSummary;
import org.twinflow.documents.Versions;
import org.twinflow.documents.Why;
import org.twinflow.extraction.DebianClamd;
import org.twinflow.extraction.ReadingRoom;
import org.twinflow.people.PersonId;
import org.twinflow.previews.Previews;
import org.twinflow.projects.ProjectId;
import org.twinflow.search.Search;
import org.twinflow.search.SearchQuery;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Debian's clamd before the whole application: from the upload to who gets the file, and who does not. */
@Tag("thorough")
@SpringBootTest
class InfectedFilesTests {

    private static final Why FOUND = Why.of("documents.why.infected", DebianClamd.NAME);
    private static final Why WAITS = Why.of("documents.why.scan-waits");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all
    private static DebianClamd clamd;

    @Autowired
    Documents documents;

    @Autowired
    Versions versions;

    @Autowired
    Previews previews;

    @Autowired
    ReadingRoom room;

    @Autowired
    Search search;

    @Autowired
    Fixtures fixtures;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private PersonId coordinator;
    private PersonId teacher;
    private PersonId pupil;
    private PersonId stranger;
    private PersonId administrator;
    private ProjectId project;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(DebianClamd.isInstalled(), "SKIPPED: apt-get install clamav-daemon");
        clamd = new DebianClamd(folder);
        clamd.start();
    }

    @AfterAll
    static void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("twinflow.scan.clamd", () -> clamd.address());
    }

    @BeforeEach
    void foundAProject() {
        var school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        administrator = fixtures.anAdministrator();
        project = fixtures.aProject(coordinator, school);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    @Test
    void locksAwayWhatIsFoundHoweverDeepItLies() throws IOException {
        var ended = new LinkedHashMap<String, @Nullable Why>();
        keep(InfectedPapers.all()).forEach((name, id) -> ended.put(name, settled(id, DocumentState.QUARANTINED)));

        assertThat(ended)
                .hasSameSizeAs(InfectedPapers.all())
                .allSatisfy((name, why) -> assertThat(why).isEqualTo(FOUND));
    }

    @Test
    void saysWhereItCouldNotLookToTheBottomAndLocksAwayWhatNobodyCanOpen() throws IOException {
        var deep = store("deep.zip", InfectedPapers.zipped(25, DebianClamd.eicar()));
        var locked = store("locked.zip", InfectedPapers.locked());

        await().atMost(Duration.ofMinutes(2)).until(() -> details(deep).state().isFinal());
        assertThat(details(deep).why()).isEqualTo(Why.of("documents.why.scan-large"));
        assertThat(settled(locked, DocumentState.QUARANTINED))
                .isEqualTo(Why.of("documents.why.infected", "Heuristics.Encrypted.Zip"));
    }

    @Test
    void givesNobodyWhatIsInfectedAndFindsNoWordOfIt() throws IOException {
        var clean = store("letter.docx", Papers.docx("Nothing but a letter, says " + word));
        assertThat(settled(clean, DocumentState.READY)).isNull();
        await().atMost(Duration.ofSeconds(60)).until(() -> hits(pupil) == 1);

        documents.addVersion(
                clean,
                1,
                Upload.of("letter.docx"),
                new ByteArrayInputStream(InfectedPapers.docx("Once more, says " + word)),
                fixtures.reader(teacher));

        assertThat(settled(clean, DocumentState.QUARANTINED)).isEqualTo(FOUND);
        for (var person : List.of(teacher, coordinator, pupil)) {
            assertThatThrownBy(() -> content(clean, null, person))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("documents.quarantined");
            assertThat(content(clean, 1, person)).isNotEmpty();
        }
        for (var person : List.of(stranger, administrator)) {
            assertThatThrownBy(() -> content(clean, null, person)).isInstanceOf(NotFoundException.class);
        }
        assertThat(documents.text(clean, fixtures.reader(teacher)).text()).isEmpty();
        await().atMost(Duration.ofSeconds(60)).until(() -> hits(teacher) == 0);
        assertThat(previews.of(clean, 2, fixtures.reader(teacher)).made()).isEmpty();
        assertThat(room.failures(FOUND.code(), fixtures.reader(administrator)))
                .anyMatch(failed -> failed.file().document().equals(clean.id()));
        versions.restore(clean, 1, 2, "", fixtures.reader(teacher));
        assertThat(content(clean, null, pupil)).isNotEmpty();
        assertThatThrownBy(() -> versions.restore(clean, 2, 3, "", fixtures.reader(teacher)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.quarantined");
    }

    @Test
    void keepsAFileForWhoHandedItInUntilTheScannerIsBack() throws Exception {
        var letter = Papers.docx("The school trip to the river, says " + word);
        var infected = InfectedPapers.zipped(1, DebianClamd.eicar());
        clamd.stop();
        DocumentId waiting;
        DocumentId bad;
        try {
            waiting = store("letter.docx", letter);
            bad = store("letters.zip", infected);
            for (var file : List.of(waiting, bad)) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> WAITS.equals(details(file).why()));
            }

            assertThat(content(waiting, null, teacher)).isEqualTo(letter);
            for (var person : List.of(coordinator, pupil)) {
                assertThatThrownBy(() -> content(waiting, null, person))
                        .isInstanceOf(RefusedException.class)
                        .hasMessage("documents.unscanned");
            }
            for (var person : List.of(stranger, administrator)) {
                assertThatThrownBy(() -> content(waiting, null, person)).isInstanceOf(NotFoundException.class);
            }
            assertThat(details(waiting).state()).isEqualTo(DocumentState.RECEIVED);
            assertThat(hits(teacher)).isZero();
            assertThat(previews.of(waiting, 1, fixtures.reader(teacher)).made()).isEmpty();
            assertThat(room.scanner().answers()).isFalse();
        } finally {
            clamd.start();
        }

        assertThat(settled(waiting, DocumentState.READY)).isNull();
        assertThat(settled(bad, DocumentState.QUARANTINED)).isEqualTo(FOUND);
        assertThat(content(waiting, null, pupil)).isEqualTo(letter);
        await().atMost(Duration.ofSeconds(60)).until(() -> hits(pupil) == 1);
    }

    @Test
    void locksAwayTheSameBytesWhereverTheyLieOnceTheirVirusIsKnown() throws Exception {
        var letter = InfectedPapers.docx("Says " + word);
        restart(false);
        DocumentId latest;
        DocumentId copy;
        try {
            latest = store("letter.docx", letter);
            copy = store("copy.docx", letter);
            settled(latest, DocumentState.READY);
            settled(copy, DocumentState.READY);
            documents.addVersion(
                    copy,
                    1,
                    Upload.of("copy.txt"),
                    new ByteArrayInputStream("Two".getBytes(StandardCharsets.UTF_8)),
                    fixtures.reader(teacher));
            settled(copy, DocumentState.READY);
        } finally {
            restart(true);
        }

        room.readAgain(latest, fixtures.reader(teacher));

        await().atMost(Duration.ofMinutes(1)).until(() -> details(latest).state() == DocumentState.QUARANTINED);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> versions(copy).getLast().state() == DocumentState.QUARANTINED);
        assertThat(versions(copy).getLast().why()).isEqualTo(FOUND);
        assertThatThrownBy(() -> content(copy, 1, pupil)).hasMessage("documents.quarantined");
        assertThat(content(copy, 2, pupil)).isNotEmpty();
    }

    private void restart(boolean known) throws IOException, InterruptedException {
        clamd.stop();
        clamd.know(known);
        clamd.start();
    }

    private List<VersionSummary> versions(DocumentId id) {
        return documents.versions(id, fixtures.reader(teacher));
    }

    private Map<String, DocumentId> keep(Map<String, byte[]> files) {
        var kept = new LinkedHashMap<String, DocumentId>();
        files.forEach((name, bytes) -> kept.put(name, store(name, bytes)));
        return kept;
    }

    private DocumentId store(String filename, byte[] bytes) {
        var wanted =
                NewDocument.inProject(project.id(), "A paper", "", AudienceLevel.MEMBERS, Upload.of(filename), "en");
        return documents
                .store(wanted, new ByteArrayInputStream(bytes), fixtures.reader(teacher))
                .id();
    }

    /** Waits for its end and says why it came to it; what waits for the scanner is tried each minute. */
    private @Nullable Why settled(DocumentId id, DocumentState state) {
        var ended = await().atMost(Duration.ofMinutes(3))
                .until(() -> details(id), now -> now.state().isFinal());
        assertThat(ended.state()).as(ended.filename()).isEqualTo(state);
        return ended.why();
    }

    private DocumentDetails details(DocumentId id) {
        return documents.get(id, fixtures.reader(teacher));
    }

    private byte[] content(DocumentId id, @Nullable Integer version, PersonId person) throws IOException {
        try (var content = documents.content(id, version, fixtures.reader(person))) {
            return content.stream().readAllBytes();
        }
    }

    private long hits(PersonId person) {
        return search.find(SearchQuery.of(word, fixtures.reader(person).tokens(), "en"))
                .total();
    }
}
