package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clamd of ClamAV, with a signature of our own for the file that all scanners are tested with. */
@Tag("thorough")
class RealClamdTests {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    /** In two parts, so that nobody's scanner takes this source for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** Its MD5 and its length. */
    private static final String SIGNATURE = "44d88612fea8a8f36de82e1278abb02f:68:Twinflow.Eicar\n";

    private static final int LARGEST = 1_000_000;

    @TempDir
    Path folder;

    private Process process;
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isExecutable(PROGRAM), "SKIPPED: apt-get install clamav-daemon");
        var database = Files.createDirectory(folder.resolve("db"));
        Files.writeString(database.resolve("own.hdb"), SIGNATURE);
        var socket = folder.resolve("clamd.ctl");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                LocalSocket %s
                StreamMaxLength %d
                Foreground yes
                """.formatted(database, socket, LARGEST));
        process = new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        clamd = new Clamd(socket.toString(), Duration.ofSeconds(60));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> clamd.version().startsWith("ClamAV"));
    }

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void tellsBadFilesFromGoodOnesAndFromThoseThatAreTooLarge() throws IOException, InterruptedException {
        assertThat(look(EICAR.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Verdict(Verdict.Kind.FOUND, "Twinflow.Eicar.UNOFFICIAL"));
        assertThat(look(zip()).kind()).isEqualTo(Verdict.Kind.FOUND);
        assertThat(look("A letter to the parents".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Verdict.CLEAN);
        assertThat(look(new byte[0])).isEqualTo(Verdict.CLEAN);
        assertThat(look(new byte[30 * LARGEST])).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void isMissedWhenItHasGone() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThatExceptionOfType(ScannerAwayException.class).isThrownBy(() -> look(new byte[1]));
    }

    private Verdict look(byte[] file) throws IOException, InterruptedException {
        return Verdict.of(clamd.scan(new ByteArrayInputStream(file)));
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
            zip.write(EICAR.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
