package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrProcessTests {

    private static final String[] LETTER = {
        "AUTORISATION PARENTALE",
        "Je soussigné, père de l'élève Élodie Lefèvre, né à Besançon,",
        "autorise mon enfant à participer à l'échange scolaire européen",
    };

    @TempDir
    Path folder;

    @Test
    void readsAPageAndSaysHowSureItIs() throws IOException, InterruptedException {
        needsTesseract();
        try (var process = process("tesseract", Duration.ofSeconds(90))) {
            assertThat(open(process, Scans.page(LETTER))).isOne();

            var read = process.read(1, "fra", false);

            assertThat(read.source()).isEqualTo(PageSource.OCR);
            assertThat(read.text()).contains("Élodie Lefèvre", "échange scolaire");
            assertThat(read.confidence()).isGreaterThan(80);
        }
    }

    @Test
    void turnsAPageThatLiesSideways() throws IOException, InterruptedException {
        needsTesseract();
        try (var process = process("tesseract", Duration.ofSeconds(90))) {
            open(process, Scans.sideways(Scans.page(LETTER)));

            assertThat(process.read(1, "fra", false).text()).contains("participer");
        }
    }

    @Test
    void readsNothingOnABlankPageAndNothingInWhatIsNoPicture() throws IOException, InterruptedException {
        try (var process = process("tesseract", Duration.ofSeconds(90))) {
            open(process, Scans.blank());
            assertThat(process.read(1, "fra", false).source()).isEqualTo(PageSource.BLANK);
            process.forget();

            assertThat(process.open(new ByteArrayInputStream("no picture".getBytes()), false))
                    .isZero();
            assertThat(process.open(new ByteArrayInputStream("no paper".getBytes()), true))
                    .isZero();
        }
    }

    @Test
    void endsAPageThatTakesTooLongAndReadsTheNext() throws IOException, InterruptedException {
        try (var process = process(slow(), Duration.ofSeconds(1))) {
            open(process, Scans.page(LETTER));

            assertThat(process.read(1, "fra", false).source()).isEqualTo(PageSource.FAILED);
            await().until(() -> !running());
            assertThat(process.read(1, "fra", false).source()).isEqualTo(PageSource.FAILED);
        }
    }

    @Test
    void leavesNoTesseractBehindWhenItIsKilled() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "SKIPPED: no setpriv, which ends orphans");
        try (var process = process(slow(), Duration.ofSeconds(60))) {
            open(process, Scans.page(LETTER));
            var reading = Thread.ofVirtual().start(() -> readQuietly(process));
            await().atMost(Duration.ofSeconds(60)).until(this::running);

            Objects.requireNonNull(process.handle()).destroyForcibly();

            await().atMost(Duration.ofSeconds(30)).until(() -> !running());
            reading.join();
        }
    }

    private static void readQuietly(OcrProcess process) {
        try {
            process.read(1, "fra", false);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private OcrProcess process(String tesseract, Duration patience) throws IOException {
        return new OcrProcess(
                folder.resolve("ocr"), new OcrProperties(tesseract, patience, "256m", 300, 20_000_000, 60));
    }

    private static int open(OcrProcess process, BufferedImage page) throws IOException, InterruptedException {
        return process.open(new ByteArrayInputStream(Scans.png(page)), false);
    }

    /** Writes down who it is and sleeps. */
    private String slow() throws IOException {
        var script = Files.writeString(folder.resolve("slow"), """
                #!/bin/sh
                echo $$ > '%s'
                exec sleep 300
                """.formatted(folder.resolve("pid")));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"))
                .toString();
    }

    private boolean running() throws IOException {
        var file = folder.resolve("pid");
        var pid = Files.exists(file) ? Files.readString(file).strip() : "";
        return !pid.isEmpty()
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    private static void needsTesseract() {
        var tool = new Tesseract(
                        new OcrProperties("tesseract", Duration.ofSeconds(90), "256m", 300, 20_000_000, 60),
                        Clock.systemUTC())
                .look();
        assumeTrue(
                tool.languages().containsAll(List.of("fra", "osd")),
                "SKIPPED: apt-get install tesseract-ocr tesseract-ocr-fra");
    }
}
