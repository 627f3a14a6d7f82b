package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Readings;
import org.twinflow.documents.Upload;
import org.twinflow.documents.Why;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/**
 * A project whose files are read by the test itself. The workers of the application are at work beside it; they never see
 * such a file free, for its row is leased in the transaction that makes it.
 */
@SpringBootTest
abstract class ReadingScene {

    static final String WORDS = "The parents allow the school trip to the river";

    /** Longer than what was left for later has to wait. */
    static final Duration LATER = Duration.ofMinutes(3);

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    WorkQueue queue;

    @Autowired
    WorkRepository rows;

    @Autowired
    ExtractionProperties properties;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Clock clock;

    @Value("${twinflow.documents.root}")
    Path contents;

    @TempDir
    Path folder;

    SchoolId school;
    PersonId teacher;
    ProjectId project;

    @BeforeEach
    void foundAProject() {
        school = fixtures.aSchool("FR");
        teacher = fixtures.aTeacher(school);
        project = fixtures.aProject(teacher, school);
    }

    DocumentDetails store(ProjectId home) {
        return documents.store(
                NewDocument.inProject(home.id(), "Letter", "", AudienceLevel.MEMBERS, Upload.of("letter.txt"), "en"),
                new ByteArrayInputStream(
                        WORDS.concat(UUID.randomUUID().toString()).getBytes(StandardCharsets.UTF_8)),
                reader());
    }

    /** A file that was handed in and taken so many times, the last time for this test. */
    Assignment taken(int attempt) {
        return inTransaction(() -> {
            store(project);
            var now = clock.instant();
            var row = rows.waiting(WorkKind.TEXT, home(), now, Limit.of(1)).getFirst();
            for (var before = 1; before < attempt; before++) {
                assertThat(rows.lease(row.id(), "one/" + before, now, now.minusSeconds(1)))
                        .isOne();
            }
            return leased(row.assignment("one/" + UUID.randomUUID()), attempt, now);
        });
    }

    Assignment leased(Assignment work, int attempt, Instant now) {
        assertThat(rows.lease(work.work(), work.lease(), now, now.plus(properties.lease())))
                .isOne();
        return new Assignment(work.work(), work.document(), work.version(), work.project(), attempt, work.lease());
    }

    /** What will be taken of the project when it has waited so long. */
    Optional<Assignment> due(Duration wait) {
        return rows.waiting(WorkKind.TEXT, home(), clock.instant().plus(wait), Limit.of(1)).stream()
                .findFirst()
                .map(row -> row.assignment("one/later"));
    }

    /** Does something while the disk has lost the file. */
    void withoutContent(Assignment work, Deed deed) throws Exception {
        var hash = details(work.document()).sha256();
        var file = contents.resolve("plain")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        var aside = Files.move(file, folder.resolve("aside"));
        deed.run();
        Files.move(aside, file);
    }

    /** It is in the queue, not to be taken now but later, as the attempt of this number. */
    void assertIsLeftForLater(Assignment work, int attempt) {
        assertThat(due(Duration.ZERO)).isEmpty();
        assertThat(due(LATER)).hasValueSatisfying(later -> {
            assertThat(later.document()).isEqualTo(work.document());
            assertThat(later.attempt()).isEqualTo(attempt);
        });
        assertThat(details(work.document()).state().isFinal()).isFalse();
    }

    void assertEnded(Assignment work, DocumentState state, Why why) {
        var ended = details(work.document());
        assertThat(ended.state()).isEqualTo(state);
        assertThat(ended.why()).isEqualTo(why);
        assertThat(documents.text(work.document(), reader()).text()).isEmpty();
        assertThat(queue.holds(work.document(), work.version())).isFalse();
    }

    DocumentDetails details(DocumentId document) {
        return documents.get(document, reader());
    }

    Reader reader() {
        return fixtures.reader(teacher);
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    interface Deed {

        void run() throws Exception;
    }

    private String home() {
        return project.id().toString();
    }
}
