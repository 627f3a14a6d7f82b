package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.Why;
import org.twinflow.extraction.ScanProperties.WhenDown;

/** What becomes of a file, whatever the virus scanner does. */
class VirusScanTests extends ReadingScene {

    private static final String NOBODY = "localhost:1";

    @Autowired
    Outcomes outcomes;

    @Autowired
    Pages pages;

    @Test
    void looksAtNothingUnlessItIsTold() throws IOException, InterruptedException {
        assertThat(scan("", WhenDown.WAIT).look(taken(1))).isEqualTo(Verdict.CLEAN);
        assertThat(scan("", WhenDown.WAIT).comesFirst()).isFalse();
        assertThat(scan("", WhenDown.WAIT).state().on()).isFalse();
    }

    @Test
    void sendsTheFileAsItWasHandedIn() throws IOException, InterruptedException {
        try (var server = new ScriptedClamd().answering("stream: OK\0")) {
            assertThat(scan(server.address(), WhenDown.WAIT).look(taken(1))).isEqualTo(Verdict.CLEAN);

            assertThat(new String(server.received(), StandardCharsets.UTF_8)).startsWith(WORDS);
        }
    }

    @Test
    void letsFilesWaitForAScannerThatIsAwayUnlessTheyAreToBeAdmitted() throws IOException, InterruptedException {
        var work = taken(1);

        assertThatExceptionOfType(ScannerAwayException.class)
                .isThrownBy(() -> scan(NOBODY, WhenDown.WAIT).look(work));
        assertThat(scan(NOBODY, WhenDown.WAIT).comesFirst()).isTrue();
        assertThat(scan(NOBODY, WhenDown.WAIT).state()).isEqualTo(new ScannerState(true, ""));
        assertThat(scan(NOBODY, WhenDown.ADMIT).look(work)).isEqualTo(Verdict.MISSED);
        assertThat(scan(NOBODY, WhenDown.ADMIT).comesFirst()).isFalse();
    }

    @Test
    void triesAgainWhenItComesToNoEndAndThenLocksTheFileAway() throws IOException, InterruptedException {
        var first = taken(1);
        var third = taken(3);
        try (var server = new ScriptedClamd().silent()) {
            var patience = Duration.ofMillis(100);
            var strict = scan(server.address(), patience, WhenDown.WAIT);

            assertThatExceptionOfType(ScannerSlowException.class).isThrownBy(() -> strict.look(first));
            assertThat(strict.look(third)).isEqualTo(Verdict.UNFINISHED);
            assertThat(scan(server.address(), patience, WhenDown.ADMIT).look(third))
                    .isEqualTo(Verdict.TOO_LARGE);
        }
    }

    @Test
    void putsAFileBackWithASentenceWhileNobodyLooksAtIt() throws Exception {
        var work = taken(1);

        read(work, scan(NOBODY, WhenDown.WAIT));

        assertIsLeftForLater(work, 1);
        assertThat(details(work.document()).state()).isEqualTo(DocumentState.RECEIVED);
        assertThat(details(work.document()).why()).isEqualTo(Why.of("documents.why.scan-waits"));
    }

    @Test
    void letsAFileWaitThatHasBeenTriedTooOften() throws Exception {
        var work = taken(4);

        read(work, scan(NOBODY, WhenDown.WAIT));

        assertIsLeftForLater(work, 4);
        assertThat(details(work.document()).why()).isEqualTo(Why.of("documents.why.scan-waits"));
    }

    @Test
    void locksAwayWhatTheScannerWarnsOfWithoutReadingIt() throws Exception {
        var work = taken(1);
        try (var server = new ScriptedClamd().answering("stream: Twinflow.Eicar FOUND\0")) {
            read(work, scan(server.address(), WhenDown.WAIT));
        }

        assertEnded(work, DocumentState.QUARANTINED, Why.of("documents.why.infected", "Twinflow.Eicar"));
    }

    @Test
    void locksAwayWhatIsGivenUpBeforeAnybodyCouldLookAtIt() throws Exception {
        var work = taken(4);
        try (var server = new ScriptedClamd().answering("stream: OK\0")) {
            withoutContent(work, () -> read(work, scan(server.address(), WhenDown.WAIT)));
        }

        assertEnded(work, DocumentState.QUARANTINED, Why.of("documents.why.scan-unfinished"));
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scan("localhost", WhenDown.WAIT))
                .withMessageContaining("host:port");
        assertThatIllegalArgumentException().isThrownBy(() -> scan("run/clamd.ctl", WhenDown.WAIT));
    }

    private VirusScan scan(String address, WhenDown whenDown) {
        return scan(address, Duration.ofSeconds(60), whenDown);
    }

    private VirusScan scan(String address, Duration patience, WhenDown whenDown) {
        return new VirusScan(readings, new ScanProperties(address, patience, whenDown));
    }

    private void read(Assignment work, VirusScan scan) throws Exception {
        var board = new WorkerBoard(clock);
        var extraction = new Extraction(queue, readings, outcomes, pages, scan, board);
        try (var process = new ReadingProcess(folder.resolve("reader"), properties)) {
            extraction.read(work, process);
        }
    }
}
