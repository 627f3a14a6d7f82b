package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    @TempDir
    Path folder;

    private DebianClamd server;
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(DebianClamd.isInstalled(), "SKIPPED: apt-get install clamav-daemon");
        server = new DebianClamd(folder);
        server.start();
        clamd = new Clamd(server.address(), Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void tellsBadFilesFromGoodOnesAndFromThoseThatAreTooLarge() throws IOException, InterruptedException {
        assertThat(look(DebianClamd.eicar())).isEqualTo(new Verdict(Verdict.Kind.FOUND, DebianClamd.NAME));
        assertThat(look(zip(DebianClamd.eicar())).kind()).isEqualTo(Verdict.Kind.FOUND);
        assertThat(look("A letter to the parents".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Verdict.CLEAN);
        assertThat(look(new byte[0])).isEqualTo(Verdict.CLEAN);
        assertThat(look(new byte[30 * DebianClamd.LARGEST])).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void saysWhenItHasNotLookedToTheBottom() throws IOException, InterruptedException {
        var deep = DebianClamd.eicar();
        for (var level = 0; level < 25; level++) {
            deep = zip(deep);
        }

        assertThat(look(deep)).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void isMissedWhenItHasGone() throws InterruptedException {
        server.stop();

        assertThatExceptionOfType(ScannerAwayException.class).isThrownBy(() -> look(new byte[1]));
    }

    private Verdict look(byte[] file) throws IOException, InterruptedException {
        return Verdict.of(clamd.scan(new ByteArrayInputStream(file)));
    }

    private static byte[] zip(byte[] inside) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
            zip.write(inside);
        }
        return out.toByteArray();
    }
}
