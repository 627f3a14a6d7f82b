package org.twinflow.previews;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** With a real process: what a bad file does to it is over with that file. */
class DrawingProcessTests {

    @TempDir
    Path folder;

    private Path made;
    private DrawingProcess process;

    @BeforeEach
    void open() throws IOException {
        made = Files.createDirectories(folder.resolve("made"));
        process = process("128m", Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws IOException {
        process.close();
    }

    @Test
    void drawsTheFirstPageInTwoSizes() throws Exception {
        var outcome = process.draw(request(Request.Kind.PDF, "application/pdf", sample("testPDF.pdf")));

        assertThat(outcome).isEqualTo(Outcome.made(1));
        assertThat(ImageIO.read(made.resolve("PAGE-1.jpg").toFile()).getWidth()).isEqualTo(1000);
        assertThat(ImageIO.read(made.resolve("THUMBNAIL-320.jpg").toFile()).getWidth())
                .isEqualTo(320);
    }

    @Test
    void saysWhyThereIsNothingToLookAt() throws Exception {
        assertThat(process.draw(request(Request.Kind.PDF, "application/pdf", bytes("%PDF-1.7 and no more")))
                        .reason())
                .isEqualTo("damaged");
        assertThat(process.draw(request(Request.Kind.PICTURE, "image/png", wide(60_000, 60_000)))
                        .reason())
                .isEqualTo("too-large");
    }

    @Test
    void startsAnewAfterAFileThatEndedIt() throws Exception {
        try (var small = process("40m", Duration.ofSeconds(60))) {
            assertThat(small.draw(request(Request.Kind.PICTURE, "image/png", wide(2500, 2500)))
                            .reason())
                    .isEqualTo("memory");
            assertThat(small.draw(request(Request.Kind.TEXT, "text/plain", bytes("Still here")))
                            .reason())
                    .isNull();
        }
    }

    @Test
    void endsAFileThatTakesTooLong() throws Exception {
        try (var hasty = process("128m", Duration.ofMillis(1))) {
            assertThat(hasty.draw(request(Request.Kind.PDF, "application/pdf", sample("testPDF.pdf")))
                            .reason())
                    .isEqualTo("timeout");
        }
    }

    @Test
    void readsTablesMailsAndArchives() throws Exception {
        var table = inside(Request.Kind.TABLE, "text/csv", bytes("river;salinity\nLoire;\"0,5; low\"\n"));
        assertThat(table).contains("[\"river\",\"salinity\"]", "[\"Loire\",\"0,5; low\"]");

        var mail = inside(Request.Kind.MAIL, "message/rfc822", bytes("""
                From: Nikos <nikos@example.org>
                To: all@example.org
                Subject: =?utf-8?q?Salinit=C3=A9?=
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>Dear <b>all</b><script>alert(1)</script></p>
                --b
                Content-Type: application/pdf; name=plan.pdf
                Content-Disposition: attachment; filename=plan.pdf

                %PDF
                --b--
                """.replace("\n", "\r\n")));
        assertThat(mail).contains("Salinité", "nikos@example.org", "Dear all", "plan.pdf");

        var archive = inside(Request.Kind.ARCHIVE, "application/zip", zip());
        assertThat(archive).contains("../../etc/passwd", "plan.txt");
    }

    private String inside(Request.Kind kind, String type, byte[] bytes) throws Exception {
        assertThat(process.draw(request(kind, type, bytes)).reason()).isNull();
        return Files.readString(made.resolve("INSIDE-0.json"));
    }

    private DrawingProcess process(String memory, Duration timeout) {
        return new DrawingProcess(
                folder, new PreviewsProperties(true, folder, timeout, memory, "off", Duration.ofSeconds(1), "test"));
    }

    private Request request(Request.Kind kind, String type, byte[] bytes) throws IOException {
        return new Request(kind, true, type, Files.write(folder.resolve("file"), bytes), made);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : new String[] {"plan.txt", "../../etc/passwd"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    /** A PNG of one colour, small as a file; beyond what memory holds, only its head says so. */
    private static byte[] wide(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var few = (long) width * height < 10_000_000;
        ImageIO.write(new BufferedImage(few ? width : 1, few ? height : 1, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var png = ByteBuffer.wrap(bytes.toByteArray());
        if (!few) {
            png.putInt(16, width).putInt(20, height);
            var sum = new CRC32();
            sum.update(png.array(), 12, 17);
            png.putInt(29, (int) sum.getValue());
        }
        return png.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource("test-documents/" + name).getContentAsByteArray();
    }
}
