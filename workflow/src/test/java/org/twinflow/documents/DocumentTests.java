package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.search.SearchQuery;
import org.twinflow.search.SearchResults;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** From the upload to the hit, and all that can go wrong on the way. */
@SpringBootTest
class DocumentTests {

    @Autowired
    Documents documents;

    @Autowired
    DocumentCare care;

    @Autowired
    PersonalPapers papers;

    @Autowired
    Search search;

    @Autowired
    Audit audit;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private PersonId coordinator;
    private PersonId teacher;
    private PersonId pupil;
    private PersonId guardian;
    private PersonId stranger;
    private ProjectId project;

    @BeforeEach
    void foundAProject() {
        var school = fixtures.aSchool("FR");
        coordinator = fixtures.aTeacher(school);
        teacher = fixtures.aTeacher(school);
        pupil = fixtures.aPerson("pupil", school);
        guardian = fixtures.aPerson("guardian", school);
        stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        project = fixtures.aProject(coordinator, school);
        fixtures.admit(project, teacher, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
        fixtures.admit(project, guardian, Role.GUARDIAN);
    }

    @Test
    void findsAnUploadWithinThreeSeconds() {
        settle(store("warm", "Warm up", "warm.txt", bytes("The first file starts nothing new any more."), teacher));
        var stored = store("Consent", "consent.txt", "Les autorisations parentales de l’élève <b> " + word);

        assertThat(stored.state()).isEqualTo(DocumentState.RECEIVED);
        var hit = await().atMost(Duration.ofSeconds(3))
                .until(
                        () -> hits("autorisation " + word, teacher),
                        hits -> !hits.items().isEmpty())
                .items()
                .getFirst();

        assertThat(hit.snippet()).contains("<mark>autorisations</mark>", "&lt;b&gt;");
        assertThat(hit)
                .extracting(SearchHit::kind, SearchHit::type, SearchHit::language, SearchHit::url)
                .containsExactly("document", "text", "fr", "/documents/" + stored.id());
        assertThat(documents.text(stored.id(), reader(teacher)).text()).contains(word);
    }

    @Test
    void readsAPdfAndMarksTheHit() throws IOException {
        var stored = settle(store(
                "",
                "Tika",
                "testPDF.pdf",
                new ClassPathResource("test-documents/testPDF.pdf").getInputStream(),
                teacher));

        assertThat(stored.state()).isEqualTo(DocumentState.READY);
        assertThat(stored.type()).isEqualTo("pdf");
        await().until(() -> hits("toolkit", teacher).items().stream()
                .anyMatch(hit ->
                        hit.id().equals(stored.id().toString()) && hit.snippet().contains("<mark>")));
    }

    @Test
    void showsNothingToStrangersNorToThoseWhoHaveLeft() {
        var stored = settle(store("Report", "report.txt", "Only for us: " + word));
        await().until(() -> hits(word, teacher).total() == 1);

        assertThat(hits(word, stranger).total()).isZero();
        assertThatThrownBy(() -> documents.get(stored.id(), reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.content(stored.id(), null, reader(stranger)))
                .isInstanceOf(NotFoundException.class);

        fixtures.dismiss(project, teacher);

        assertThat(hits(word, teacher).total()).isZero();
        assertThatThrownBy(() -> documents.text(stored.id(), reader(teacher))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void hidesWhatIsShownToFewerFromThatMoment() {
        var stored = settle(store("Plan", "plan.txt", "The plan " + word));
        await().until(() -> hits(word, pupil).total() == 1);

        care.show(stored.id(), AudienceLevel.TEACHERS, reader(coordinator));

        assertThat(hits(word, pupil).total()).isZero();
        assertThat(hits(word, teacher).total()).isEqualTo(1);
        care.trash(stored.id(), reader(coordinator));
        assertThat(hits(word, teacher).total()).isZero();
        assertThat(care.trashed(project.id(), reader(teacher))).hasSize(1);
        care.restore(stored.id(), reader(coordinator));
        await().until(() -> hits(word, teacher).total() == 1);
    }

    @Test
    void findsTheTextOfTheLatestVersion() {
        var before = "before" + word;
        var stored = settle(store("Plan", "plan.txt", "We meet in Porto, " + before));
        await().until(() -> hits(before, teacher).total() == 1);

        var second = documents.addVersion(
                stored.id(), 1, Upload.of("plan2.txt"), bytes("We meet in Lyon, after" + word), reader(teacher));
        settle(second);

        await().until(() -> hits("after" + word, teacher).total() == 1);
        assertThat(hits(before, teacher).total()).isZero();
        assertThat(documents.versions(stored.id(), reader(pupil)))
                .extracting(VersionSummary::number)
                .containsExactly(2, 1);
        assertThat(content(stored.id(), 1, teacher)).contains("Porto");
        assertThat(content(stored.id(), 2, teacher)).contains("Lyon");
    }

    @Test
    void refusesAVersionOfWhatHasChangedMeanwhile() {
        var stored = store("Plan", "plan.txt", "One " + word);
        documents.addVersion(stored.id(), 1, Upload.of("plan.txt"), bytes("Two"), reader(teacher));

        assertThatThrownBy(() -> documents.addVersion(
                        stored.id(), 1, Upload.of("plan.txt"), bytes("Also two"), reader(coordinator)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void knowsWhoMayUpload() {
        assertThatThrownBy(() -> documents.mayUpload(project.id(), reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.mayUpload(project.id(), reader(guardian)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        documents.store(wanted("Mine", AudienceLevel.PUBLIC, "mine.txt"), bytes("x"), reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        var mine = documents.store(wanted("Mine", AudienceLevel.MEMBERS, "mine.txt"), bytes("x"), reader(pupil));
        assertThat(care.mayChange(mine.id(), reader(pupil))).isTrue();
        assertThatThrownBy(() -> documents.get(mine.id(), reader(guardian))).isInstanceOf(NotFoundException.class);
        var theirs = store("Theirs", "theirs.txt", "y");
        assertThatThrownBy(() -> care.rename(theirs.id(), "Ours", "", reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void refusesEmptyFilesProgramsAndWrongTitles() {
        assertThatThrownBy(() -> store("Empty", "empty.pdf", "")).hasMessage("documents.empty");
        assertThatThrownBy(() -> store("Program", "picture.jpg", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> store(" ", "a.txt", "a")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> store("t".repeat(201), "a.txt", "a")).isInstanceOf(InvalidException.class);
    }

    @Test
    void saysWhenANameIsWrong() {
        var stored = settle(store("Not a PDF", "consent.pdf", "This is only text, and it is called something else."));

        assertThat(stored.mediaType()).isEqualTo("text/plain");
        assertThat(stored.state()).isEqualTo(DocumentState.READY);
        assertThat(stored.why()).isEqualTo(Why.of("documents.why.misnamed", "consent.pdf", "text/plain"));
    }

    @Test
    void keepsALockedPdfAndSaysSo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertEnds(store("", word, "locked.pdf", new ByteArrayInputStream(out.toByteArray()), teacher), "encrypted");
        await().until(() -> hits(word, teacher).total() == 1);
    }

    @Test
    void survivesABomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            var million = new byte[1 << 20];
            Arrays.fill(million, (byte) 'A');
            for (var number = 0; number < 300; number++) {
                zip.write(million);
            }
        }
        var stored = settle(store("", "Bomb", "bomb.zip", new ByteArrayInputStream(out.toByteArray()), teacher));

        assertThat(stored.state()).isEqualTo(DocumentState.READY_WITH_LOSS);
        assertThat(stored.why()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "timeout, <hang millis=\"900000\" heavy=\"false\" interruptible=\"false\"/>",
        "memory, <oom/>",
        "crash, <system_exit/>",
        "crash, <throw class=\"java.lang.StackOverflowError\">so</throw>"
    })
    void survivesFilesThatKillTheirReader(String why, String deed) {
        var mock = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>" + deed + "</mock>";

        assertEnds(store("Nasty", "nasty.xml", mock), why);

        settle(store("After it", "after.txt", "All goes on as before, " + word));
        await().until(() -> hits(word, teacher).total() == 1);
    }

    @Test
    void keepsPapersOfPersonsOutOfTheTextIndex() {
        var dossier = UUID.randomUUID();
        fixtures.grant(teacher, Role.TEACHER, Scope.dossier(dossier));
        var paper = NewDocument.personal(
                pupil,
                Classification.HEALTH,
                project.id(),
                "Health form " + word,
                Set.of(Scope.dossier(dossier).token(Role.TEACHER)),
                Upload.of("lena.txt"),
                "en");
        var stored = settle(documents.store(paper, bytes("Allergic to peanuts secret" + word), reader(teacher)));

        await().until(() -> hits(word, teacher).total() == 1);
        assertThat(hits("secret" + word, teacher).total()).isZero();
        assertThat(documents.text(stored.id(), reader(teacher)).text()).isEmpty();
        assertThat(documents.list(project.id(), null, reader(teacher), null, 10).items())
                .isEmpty();
        assertThatThrownBy(() -> documents.get(stored.id(), reader(fixtures.anAdministrator())))
                .isInstanceOf(NotFoundException.class);
        assertThat(content(stored.id(), 1, teacher)).contains("peanuts");
        assertThat(audit.latest(null, "document.read", "document:" + stored.id(), 5, reader(fixtures.anAdministrator()))
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("version", "1")));

        papers.destroy(pupil, null);

        assertThatThrownBy(() -> documents.content(stored.id(), 1, reader(teacher)))
                .hasMessage("documents.destroyed");
        assertThat(hits(word, teacher).total()).isZero();
    }

    @Test
    void listsWhatTheReaderSeesPageByPage() {
        for (var number = 1; number <= 3; number++) {
            store("Paper " + number, "paper.txt", "text " + number + word);
        }
        documents.store(wanted("Secret", AudienceLevel.TEACHERS, "s.txt"), bytes("z"), reader(teacher));

        var first = documents.list(project.id(), null, reader(pupil), null, 2);
        var second = documents.list(project.id(), null, reader(pupil), first.next(), 2);

        assertThat(first.items()).extracting(DocumentDetails::title).containsExactly("Paper 3", "Paper 2");
        assertThat(second.items()).extracting(DocumentDetails::title).containsExactly("Paper 1");
        assertThat(second.next()).isNull();
        assertThat(documents.list(project.id(), null, reader(stranger), null, 2).items())
                .isEmpty();
        assertThat(documents.folders(project.id(), reader(pupil))).containsExactly("reports/2026");
        assertThat(documents.list(project.id(), "", reader(pupil), null, 2).items())
                .isEmpty();
    }

    @Test
    void forgetsAnUploadThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            store(word, "a.txt", "text");
            status.setRollbackOnly();
        });

        assertThat(documents.list(project.id(), null, reader(teacher), null, 10).items())
                .isEmpty();
        assertThat(hits(word, teacher).total()).isZero();
    }

    private void assertEnds(DocumentDetails stored, String why) {
        var ended = settle(stored);
        assertThat(ended.state()).isEqualTo(DocumentState.UNREADABLE);
        assertThat(ended.why()).extracting(Why::code).isEqualTo("documents.why." + why);
    }

    private DocumentDetails settle(DocumentDetails stored) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> documents.get(stored.id(), reader(teacher)),
                        now -> now.state().isFinal());
    }

    private DocumentDetails store(String title, String filename, String text) {
        return documents.store(
                wanted(title, AudienceLevel.MEMBERS, filename),
                new ByteArrayInputStream(text.getBytes(
                        filename.endsWith(".jpg") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)),
                reader(teacher));
    }

    private DocumentDetails store(String folder, String title, String filename, InputStream content, PersonId by) {
        return documents.store(
                NewDocument.inProject(project.id(), title, folder, AudienceLevel.MEMBERS, Upload.of(filename), "en"),
                content,
                reader(by));
    }

    private NewDocument wanted(String title, AudienceLevel level, String filename) {
        return NewDocument.inProject(project.id(), title, "/reports//2026/", level, Upload.of(filename), "en");
    }

    private String content(DocumentId id, int version, PersonId by) {
        try (var content = documents.content(id, version, reader(by))) {
            return new String(content.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchResults hits(String words, PersonId by) {
        return search.find(SearchQuery.of(words, reader(by).tokens(), "en"));
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
