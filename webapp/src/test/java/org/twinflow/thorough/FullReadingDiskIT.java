package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.Http;

/** The disk on which files are read fills up: what is handed in waits, and is read once there is room. */
@Tag("thorough")
class FullReadingDiskIT {

    private static final String WAITS = "waits until there is room";
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private SmallDisk disk;
    private RunningJar jar;
    private Http http;
    private String path;

    @BeforeEach
    void start() throws Exception {
        assumeThat(Path.of("/usr/bin/tesseract")).as("Tesseract is installed").exists();
        disk = SmallDisk.mount(folder.resolve("disk"), 80);
        var inbox = Files.createDirectory(disk.folder().resolve("inbox"));
        jar = RunningJar.demo(folder, "--twinflow.extraction.inbox=" + inbox);
        http = jar.http(Work.PASSWORD);
        path = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents";
    }

    @AfterEach
    void stop() throws Exception {
        if (jar != null) {
            jar.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    /** There is room for a copy of the scan, but not for what recognizing it takes. */
    @Test
    void readsLaterWhatItHadNoRoomFor() throws Exception {
        var before = hand("before.txt", "A kingfisher was here before.".getBytes(StandardCharsets.US_ASCII));
        await().atMost(LONG).until(() -> isFound("kingfisher", before));
        var scan = scan();
        disk.fill(scan.length + 200_000);

        var picture = hand("scan.png", scan);
        await().atMost(LONG).until(() -> jar.log().contains(WAITS));
        disk.clear();
        disk.fill(0);
        var text = hand("later.txt", "A cormorant came later.".getBytes(StandardCharsets.US_ASCII));
        assertThat(isFound("kingfisher", before)).isTrue();
        assertThat(state(picture)).isIn("RECEIVED", "READING");
        assertThat(state(text)).isIn("RECEIVED", "READING");

        disk.clear();

        await().atMost(LONG).until(() -> isFound("cormorant", text));
        await().atMost(LONG).until(() -> isFound("NIGHTINGALE", picture));
    }

    private String hand(String filename, byte[] content) throws IOException, InterruptedException {
        var answer = http.upload(path, "coordinator", filename, filename, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id");
    }

    private boolean isFound(String word, String document) throws IOException, InterruptedException {
        return http.get("/api/v1/search?q=" + word, "coordinator").body().contains(document);
    }

    private String state(String document) throws IOException, InterruptedException {
        return JsonPath.read(
                http.get("/api/v1/documents/" + document, "coordinator").body(), "$.state");
    }

    /** A picture of some words, with dust on it that keeps it large. */
    private static byte[] scan() throws IOException {
        var page = new BufferedImage(1600, 1000, BufferedImage.TYPE_BYTE_GRAY);
        var random = new Random(7);
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                var grey = 248 + random.nextInt(8);
                page.setRGB(x, y, new Color(grey, grey, grey).getRGB());
            }
        }
        var paint = page.createGraphics();
        paint.setColor(Color.BLACK);
        paint.setFont(new Font(Font.SERIF, Font.PLAIN, 64));
        paint.drawString("The NIGHTINGALE sings on the river", 100, 300);
        paint.drawString("and all of the school listens to it.", 100, 420);
        paint.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        }
    }
}
