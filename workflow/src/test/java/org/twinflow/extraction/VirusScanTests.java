package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.OpenContent;
import org.twinflow.documents.ReadingOutcome;
import org.twinflow.documents.Readings;
import org.twinflow.documents.Why;
import org.twinflow.extraction.ScanProperties.WhenDown;

/** What becomes of a file, whatever the virus scanner does. */
class VirusScanTests {

    private static final DocumentId DOCUMENT = new DocumentId(UUID.randomUUID());
    private static final String NOBODY = "localhost:1";

    private final WorkQueue queue = mock(WorkQueue.class);
    private final Readings readings = mock(Readings.class);

    @BeforeEach
    void letThereBeAFile() {
        when(readings.open(DOCUMENT, 1))
                .thenAnswer(asked ->
                        new OpenContent(new ByteArrayInputStream(new byte[9]), "letter.txt", "text/plain", 9, "hash"));
    }

    @Test
    void looksAtNothingUnlessItIsTold() throws IOException, InterruptedException {
        assertThat(scan("", WhenDown.WAIT).look(work(1))).isEqualTo(Verdict.CLEAN);
        assertThat(scan("", WhenDown.WAIT).comesFirst()).isFalse();
        assertThat(scan("", WhenDown.WAIT).state().on()).isFalse();
    }

    @Test
    void letsFilesWaitForAScannerThatIsAwayUnlessTheyAreToBeAdmitted() throws IOException, InterruptedException {
        assertThatExceptionOfType(ScannerAwayException.class)
                .isThrownBy(() -> scan(NOBODY, WhenDown.WAIT).look(work(1)));
        assertThat(scan(NOBODY, WhenDown.WAIT).comesFirst()).isTrue();
        assertThat(scan(NOBODY, WhenDown.WAIT).state()).isEqualTo(new ScannerState(true, ""));
        assertThat(scan(NOBODY, WhenDown.ADMIT).look(work(1))).isEqualTo(Verdict.MISSED);
        assertThat(scan(NOBODY, WhenDown.ADMIT).comesFirst()).isFalse();
    }

    @Test
    void triesAgainWhenItComesToNoEndAndThenLocksTheFileAway() throws IOException, InterruptedException {
        try (var server = new ScriptedClamd().silent()) {
            var patience = Duration.ofMillis(100);
            var strict = scan(server.address(), patience, WhenDown.WAIT);

            assertThatExceptionOfType(ScannerSlowException.class).isThrownBy(() -> strict.look(work(1)));
            assertThat(strict.look(work(3))).isEqualTo(Verdict.UNFINISHED);
            assertThat(scan(server.address(), patience, WhenDown.ADMIT).look(work(3)))
                    .isEqualTo(Verdict.TOO_LARGE);
        }
    }

    @Test
    void putsAFileBackWithASentenceWhileNobodyLooksAtIt() throws InterruptedException {
        var work = taken();

        extraction(scan(NOBODY, WhenDown.WAIT)).readNext(mock(ReadingProcess.class));

        verify(readings).waits(DOCUMENT, 1, Why.of("documents.why.scan-waits"));
        verify(queue).putBack(work);
    }

    @Test
    void locksAwayWhatTheScannerWarnsOfWithoutReadingIt() throws IOException, InterruptedException {
        var work = taken();
        when(queue.finish(work)).thenReturn(true);
        try (var server = new ScriptedClamd().answering("stream: Twinflow.Eicar FOUND\0")) {
            extraction(scan(server.address(), WhenDown.WAIT)).readNext(mock(ReadingProcess.class));
        }

        verify(readings)
                .finish(
                        DOCUMENT,
                        1,
                        new ReadingOutcome(
                                DocumentState.QUARANTINED,
                                Why.of("documents.why.infected", "Twinflow.Eicar"),
                                "",
                                null,
                                null));
    }

    @Test
    void notesWhatNobodyHasLookedAt() {
        var read = new ReadingOutcome(DocumentState.READY, null, "Words", "en", "text/plain");

        assertThat(Verdict.CLEAN.noted(read)).isEqualTo(read);
        assertThat(Objects.requireNonNull(Verdict.MISSED.noted(read).why()).code())
                .isEqualTo("documents.why.scan-missed");
        assertThat(Objects.requireNonNull(Verdict.TOO_LARGE.noted(read).why()).code())
                .isEqualTo("documents.why.scan-large");
        assertThat(Verdict.MISSED.noted(read).text()).isEqualTo("Words");
    }

    private VirusScan scan(String address, WhenDown whenDown) {
        return scan(address, Duration.ofSeconds(60), whenDown);
    }

    private VirusScan scan(String address, Duration patience, WhenDown whenDown) {
        return new VirusScan(readings, new ScanProperties(address, patience, whenDown));
    }

    private Extraction extraction(VirusScan scan) {
        var outcomes = new Outcomes(
                new Languages(),
                new FileKinds(),
                new ExtractionProperties(Path.of("inbox"), Duration.ofSeconds(60), Map.of(), "512m", 1, "one"));
        return new Extraction(
                queue,
                readings,
                outcomes,
                mock(Pages.class),
                scan,
                new WorkerBoard(Clock.systemUTC()),
                new TransactionTemplate(mock(PlatformTransactionManager.class)));
    }

    private Assignment taken() {
        var work = work(1);
        when(queue.take(any())).thenReturn(Optional.of(work));
        when(readings.finish(any(), anyInt(), any())).thenReturn(true);
        return work;
    }

    private static Assignment work(int attempt) {
        return new Assignment(UUID.randomUUID(), DOCUMENT, 1, "none", attempt, "one/lease");
    }
}
