package org.twinflow.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.ContentFailed;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.ContentState;
import org.twinflow.documents.Contents;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Sql;
import org.twinflow.shared.Turns;

@SpringBootTest
class SafekeepingTests {

    @Autowired
    private Safekeeping safekeeping;

    @Autowired
    private Fixity fixity;

    @Autowired
    private Orphans orphans;

    @Autowired
    private ContentChecks checks;

    @Autowired
    private ContentFindings findings;

    @Autowired
    private Contents contents;

    @Autowired
    private Turns turns;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Fixtures fixtures;

    private Reader administrator;
    private Reader teacher;
    private ProjectId project;

    @BeforeEach
    void aProjectAndAnAdministrator() {
        var school = fixtures.aSchool("FR");
        PersonId coordinator = fixtures.aTeacher(school);
        project = fixtures.aProject(coordinator, school);
        teacher = fixtures.reader(coordinator);
        administrator = fixtures.reader(fixtures.anAdministrator());
    }

    @Test
    void findsOneChangedByteAndTheMissingFileAndTellsWhichDocumentsNeedThem() throws IOException {
        WholeArchive.read(fixity, checks);
        var damaged = store("One byte of it will be changed " + UUID.randomUUID());
        var missing = store("This one will be lost " + UUID.randomUUID());
        var whole = store("Nothing happens to it " + UUID.randomUUID());
        flipAByte(file(damaged.sha256()));
        Files.delete(file(missing.sha256()));

        fixity.run(new CheckRuns.Tally());

        assertThat(checks.state(content(whole))).contains(ContentState.WHOLE);
        assertThat(safekeeping.report(administrator).failed())
                .filteredOn(failed -> failed.documents().contains(damaged.id().toString()))
                .singleElement()
                .satisfies(failed -> assertThat(failed.state()).isEqualTo(ContentState.DAMAGED));
        assertThat(safekeeping.report(administrator).failed())
                .filteredOn(failed -> failed.documents().contains(missing.id().toString()))
                .singleElement()
                .satisfies(failed -> assertThat(failed.state()).isEqualTo(ContentState.MISSING));
        assertThat(safekeeping.broken()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void givesTheReaderOfADamagedDocumentASentenceAndHearsOfIt() throws IOException {
        var stored = store("Damaged before anybody checks " + UUID.randomUUID());
        flipAByte(file(stored.sha256()));

        assertThatThrownBy(() -> documents.content(stored.id(), null, teacher))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.damaged");
        assertThat(checks.state(content(stored))).contains(ContentState.DAMAGED);
    }

    @Test
    void hearsOnceOfADamagedDocumentThatSeveralMeetAtTheSameTime() throws Exception {
        var content = content(store("Opened by a whole class " + UUID.randomUUID()));
        var together = new CyclicBarrier(6);
        Callable<Integer> meet = () -> {
            var place = together.await();
            findings.on(new ContentFailed(content, ContentState.DAMAGED));
            return place;
        };

        try (var readers = Executors.newFixedThreadPool(6)) {
            assertThat(readers.invokeAll(Collections.nCopies(6, meet)))
                    .allSatisfy(met -> assertThat(met.get()).isNotNegative());
        }

        assertThat(checks.state(content)).contains(ContentState.DAMAGED);
        assertThat(damagesTold(content)).isEqualTo(1);
    }

    @Test
    void remembersWhenItReadEachContent() {
        WholeArchive.read(fixity, checks);
        var stored = store("Read tonight " + UUID.randomUUID());

        fixity.run(new CheckRuns.Tally());

        assertThat(database.sql("select verified_at from content_check where hash = :hash")
                        .param("hash", stored.sha256())
                        .query(java.time.OffsetDateTime.class)
                        .single())
                .isNotNull();
    }

    @Test
    void setsAsideWhatNothingNeedsOnlyAfterADay() throws IOException {
        var young = orphan("Its row may come any moment " + UUID.randomUUID(), Duration.ofHours(23));
        var old = orphan("Its row never came " + UUID.randomUUID(), Duration.ofHours(25));
        var needed = store("Needed, and old " + UUID.randomUUID());
        age(needed.sha256(), Duration.ofDays(900));

        orphans.run(new CheckRuns.Tally());

        assertThat(contents.find(young)).isPresent();
        assertThat(contents.find(content(needed))).isPresent();
        assertThat(contents.find(old)).isEmpty();
        assertThat(aside(old)).exists();
    }

    @Test
    void deletesWhatWasSetAsideAMonthAgo() throws IOException {
        var old = orphan("Gone after a month " + UUID.randomUUID(), Duration.ofDays(2));
        orphans.run(new CheckRuns.Tally());
        database.sql("update content_orphan set aside_since = :then where hash = :hash")
                .param("then", Sql.time(Instant.now().minus(Duration.ofDays(31))))
                .param("hash", old.hash())
                .update();

        orphans.run(new CheckRuns.Tally());

        assertThat(aside(old)).doesNotExist();
    }

    @Test
    void leavesAnOrphanThatIsHandedInAgainBeforeItsRowIsWritten() throws IOException {
        var text = "Twice the same " + UUID.randomUUID();
        var left = orphan(text, Duration.ofDays(3));
        var again = store(text);

        orphans.run(new CheckRuns.Tally());

        assertThat(again.sha256()).isEqualTo(left.hash());
        assertThat(contents.setAside(left, Instant.now().plus(Duration.ofDays(1))))
                .isFalse();
        assertThat(contents.find(left)).isPresent();
        assertThat(documents.content(again.id(), null, teacher).stream())
                .hasBinaryContent(Texts.unlikeTheirPreview(text));
    }

    @Test
    void letsOneNodeAtATimeCheck() {
        var another = new AtomicBoolean(true);

        var first = turns.take(
                "a-turn",
                () -> another.set(CompletableFuture.supplyAsync(() -> turns.take("a-turn", () -> {}))
                        .join()));

        assertThat(first).isTrue();
        assertThat(another).isFalse();
        assertThat(turns.take("a-turn", () -> {})).isTrue();
    }

    @Test
    void keepsARecordOfEachCheckForAdministratorsAlone() {
        store("Counted " + UUID.randomUUID());

        safekeeping.nightly();

        var last = Objects.requireNonNull(safekeeping.report(administrator).last());
        assertThat(last.brokeOff()).isFalse();
        assertThat(last.verified()).isPositive();
        assertThat(last.endedAt()).isNotNull();
        assertThatThrownBy(() -> safekeeping.report(teacher)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> safekeeping.check(teacher)).isInstanceOf(ForbiddenException.class);
    }

    private long damagesTold(ContentId content) {
        return database.sql("select count(*) from audit_entry where subject = :subject")
                .param("subject", "content:" + content.hash())
                .query(Long.class)
                .single();
    }

    private DocumentDetails store(String text) {
        return documents.store(
                NewDocument.inProject(project.id(), "A paper", "", AudienceLevel.MEMBERS, Upload.of("paper.txt"), "en"),
                new ByteArrayInputStream(Texts.unlikeTheirPreview(text)),
                teacher);
    }

    /** A content whose row is gone. */
    private ContentId orphan(String text, Duration age) throws IOException {
        var stored = store(text);
        var id = stored.id().id();
        for (var table : new String[] {"extraction_work", "document_text", "document_version", "document_audience"}) {
            database.sql("delete from " + table + " where document = :id")
                    .param("id", id)
                    .update();
        }
        database.sql("delete from document where id = :id").param("id", id).update();
        age(stored.sha256(), age);
        return content(stored);
    }

    private static ContentId content(DocumentDetails stored) {
        return new ContentId(stored.sha256(), null);
    }

    private static void age(String hash, Duration age) throws IOException {
        Files.setLastModifiedTime(
                file(hash), FileTime.from(Clock.systemUTC().instant().minus(age)));
    }

    private static void flipAByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static Path file(String hash) throws IOException {
        return found(Path.of("target/data/documents/plain"), hash);
    }

    private static Path aside(ContentId content) {
        var hash = content.hash();
        return Path.of("target/data/documents/orphans/plain", hash.substring(0, 2), hash.substring(2, 4), hash);
    }

    private static Path found(Path below, String hash) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.getFileName().toString().equals(hash))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
