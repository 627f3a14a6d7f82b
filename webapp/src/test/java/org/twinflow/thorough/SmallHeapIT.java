package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.Http;

/** A thousand files are imported while one of 200 MB arrives, in an application with a heap of 512 MB. */
@Tag("thorough")
class SmallHeapIT {

    private static final int FILES = 1_000;
    private static final String TEACHER = "spain";

    /** In megabytes: what a collection of all garbage may leave while a thousand files are read. */
    private static final int MOST_LIVE = 230;

    private static final Pattern FULL = Pattern.compile("Pause Full .*? \\d+M->(\\d+)M\\(");

    @TempDir
    Path folder;

    private RunningJar jar;
    private Http http;
    private String documents;

    @BeforeEach
    void start() throws Exception {
        jar = RunningJar.demo(folder, "-Xmx512m", "-Xlog:gc:file=" + folder.resolve("gc.log"));
        http = jar.http(Work.PASSWORD);
        documents = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents";
    }

    @AfterEach
    void stop() {
        jar.close();
    }

    @Test
    void takesBothAtOnceAndFindsEachOfThem() throws Exception {
        var begin = System.nanoTime();
        try (var people = Executors.newFixedThreadPool(2)) {
            var film = people.submit(this::film);
            var imported = people.submit(this::importAll);
            assertThat(imported.get()).isEqualTo(FILES);
            assertThat(film.get()).isEqualTo(201);
        }
        var arrived = seconds(begin);
        jar.collectGarbage();
        for (var number : List.of(0, 1, FILES / 2, FILES - 2, FILES - 1)) {
            await().atMost(Duration.ofMinutes(15))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isFound(number));
        }
        var found = seconds(begin);
        jar.collectGarbage();

        assertThat(jar.isAlive()).isTrue();
        assertThat(jar.log()).doesNotContain("OutOfMemoryError");
        var live = live();
        System.out.printf(
                "Stored after %d s, all found after %d s; %d MB live with all to be read, %d MB with all read%n",
                arrived, found, live.getFirst(), live.getLast());
        assertThat(live).allMatch(megabytes -> megabytes < MOST_LIVE);
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000L;
    }

    /** The archive itself is found by the words of its first files, too. */
    private boolean isFound(int number) throws IOException, InterruptedException {
        return http.get("/api/v1/search?q=" + word(number), TEACHER)
                .body()
                .contains("\"title\":\"paper-" + number + "\"");
    }

    /** What was left in megabytes by each collection of all garbage. */
    private List<Integer> live() throws IOException {
        return FULL.matcher(Files.readString(folder.resolve("gc.log")))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    private int film() throws IOException, InterruptedException {
        var file = Noise.write(folder.resolve("film.bin"), 5, 200);
        return http.upload(documents, TEACHER, "Film", "film.bin", BodyPublishers.ofFile(file))
                .statusCode();
    }

    /** How many of the files of the archive were stored. */
    private int importAll() throws IOException, InterruptedException {
        var stored = http.upload(documents, TEACHER, "A thousand", "thousand.zip", archive());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        var unpacked = http.post(
                "/api/v1/documents/" + JsonPath.read(stored.body(), "$.id") + "/unpack?folder=Thousand", TEACHER, "");
        assertThat(unpacked.statusCode()).as(unpacked.body()).isEqualTo(200);
        return JsonPath.read(unpacked.body(), "$.stored");
    }

    /** Texts and DOCX in turn, of twenty kilobytes of words each. */
    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var number = 0; number < FILES; number++) {
                zip.putNextEntry(new ZipEntry("paper-" + number + (number % 2 == 0 ? ".txt" : ".docx")));
                zip.write(number % 2 == 0 ? text(number) : docx(number));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(int number) {
        return new Sample(word(number), 20_000).bytes();
    }

    private static byte[] docx(int number) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new String(text(number), StandardCharsets.US_ASCII)
                    .lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static String word(int number) {
        return "planted" + Integer.toString(46_656 + number, 36);
    }
}
