package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void sendsAllOfAFileAndHearsTheAnswer() throws IOException, InterruptedException {
        var file = new byte[200_000];
        new Random(1).nextBytes(file);
        try (var server = new ScriptedClamd().answering("stream: OK\0")) {
            assertThat(scan(server, file)).isEqualTo(Verdict.CLEAN);
            assertThat(server.received()).isEqualTo(file);
        }
    }

    @Test
    void hearsWhatWasFound() throws IOException, InterruptedException {
        try (var server = new ScriptedClamd().answering("stream: Eicar-Test-Signature FOUND\0")) {
            var verdict = scan(server, new byte[10]);

            assertThat(verdict.locks()).isTrue();
            assertThat(verdict.name()).isEqualTo("Eicar-Test-Signature");
        }
    }

    @Test
    void hearsThatAFileIsTooLargeThoughNobodyListensToItsEnd() throws IOException, InterruptedException {
        try (var server = new ScriptedClamd().hangingUpAfter(70_000, "INSTREAM size limit exceeded. ERROR\0")) {
            assertThat(scan(server, new byte[5_000_000])).isEqualTo(Verdict.TOO_LARGE);
        }
    }

    @Test
    void takesWhoHangsUpInTheMiddleOfALargeFileForOneThatTakesNoLargerOnes() throws IOException, InterruptedException {
        try (var server = new ScriptedClamd().hangingUpAfter(70_000, "")) {
            assertThat(scan(server, new byte[50_000_000])).isEqualTo(Verdict.TOO_LARGE);
        }
    }

    @Test
    void takesALimitOfTheScannerForNoVirus() throws IOException {
        assertThat(Verdict.of("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND"))
                .isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void saysThatTheScannerIsAwayWhenNobodyListensOrItTalksNonsense() throws IOException {
        assertThatExceptionOfType(ScannerAwayException.class)
                .isThrownBy(() -> new Clamd("localhost:1", PATIENCE).scan(InputStream.nullInputStream()));
        assertThatExceptionOfType(ScannerAwayException.class)
                .isThrownBy(() -> new Clamd("nobody.invalid:3310", PATIENCE).scan(InputStream.nullInputStream()));
        assertThatExceptionOfType(ScannerAwayException.class)
                .isThrownBy(() -> new Clamd(folder.resolve("none").toString(), PATIENCE).version());
        assertThatExceptionOfType(ScannerAwayException.class).isThrownBy(() -> Verdict.of("HTTP/1.1 400 Bad Request"));
        try (var server = new ScriptedClamd().answering("")) {
            assertThatExceptionOfType(ScannerAwayException.class).isThrownBy(() -> scan(server, new byte[10]));
        }
    }

    @Test
    void waitsNoLongerThanItsPatience() throws IOException {
        try (var server = new ScriptedClamd().silent()) {
            var clamd = new Clamd(server.address(), Duration.ofMillis(200));

            assertThatExceptionOfType(ScannerSlowException.class)
                    .isThrownBy(() -> clamd.scan(new ByteArrayInputStream(new byte[10])));
        }
    }

    @Test
    void talksOverASocketInTheFileSystem() throws IOException, InterruptedException {
        var path = folder.resolve("clamd.ctl");
        try (var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(path));
            Thread.ofVirtual().start(() -> ScriptedClamd.answerOnce(door, "ClamAV 1.4.3/27000\0"));

            assertThat(new Clamd(path.toString(), PATIENCE).version()).isEqualTo("ClamAV 1.4.3/27000");
        }
    }

    private static Verdict scan(ScriptedClamd server, byte[] file) throws IOException, InterruptedException {
        return Verdict.of(new Clamd(server.address(), PATIENCE).scan(new ByteArrayInputStream(file)));
    }
}
