package org.twinflow.thorough;

import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.twinflow.Http;
import org.twinflow.Pages;

/**
 * Makes the saved database of a release, from which {@link UpgradeIT} starts later releases: the demonstration, written
 * and read to its end, closed cleanly, and packed with what is to be found in it. To be run in the folder of the module,
 * see {@code CONTRIBUTING.md}; a saved database is never made again once its release is out.
 */
final class SavedDatabase {

    /** What to look for after an upgrade, as {@code facts.json} in the archive. */
    static final String FACTS = "facts.json";

    private static final String WHAT = """
            The data of Twinflow's demonstration at the end of issue 2 (2026-1), closed cleanly: the H2 database, the
            contents and the throw-away master key of this one demonstration. All persons are invented. The search index
            is left out: it is made anew at the start. facts.json says what must be found after an upgrade.
            """;

    private SavedDatabase() {}

    /** @param arguments the archive to write */
    public static void main(String[] arguments) throws Exception {
        var archive = Path.of(arguments[0]).toAbsolutePath();
        var folder = Files.createTempDirectory("saved");
        String facts;
        try (var jar = RunningJar.demo(folder)) {
            facts = facts(jar);
        }
        Files.createDirectories(archive.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "README.txt", WHAT.getBytes(StandardCharsets.UTF_8));
            put(zip, FACTS, facts.getBytes(StandardCharsets.UTF_8));
            for (var kept : List.of("data/twinflow.mv.db", "data/documents", "data-keys")) {
                pack(zip, folder, folder.resolve(kept));
            }
        }
        System.out.println(archive + ": " + Files.size(archive) + " bytes\n" + facts);
    }

    private static String facts(RunningJar jar) throws Exception {
        var http = jar.http(Work.PASSWORD);
        var documents = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents?size=100";
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        !http.get(documents, "coordinator").body().matches("(?s).*\"state\":\"(RECEIVED|READING)\".*"));
        List<Map<String, String>> found = JsonPath.read(
                http.get(documents, "coordinator").body(), "$.items[?(@.title=='Projet pédagogique')]['id','sha256']");
        var document = found.getFirst();
        var dossier = dossier(http);
        return """
                {"document":"%s","sha256":"%s","word":"%s",
                 "dossier":"%s","paper":"M16","paperSha256":"%s",
                 "task":"%s","instances":["%s"]}
                """.formatted(
                        document.get("id"),
                        document.get("sha256"),
                        word(http, String.valueOf(document.get("id"))),
                        dossier,
                        Hashes.of(paper(jar, dossier)),
                        School.task(http, "@.key=='doTask'"),
                        String.join("\",\"", instances(http)));
    }

    /** The longest word of the text, which is a rare one. */
    private static String word(Http http, String document) throws IOException, InterruptedException {
        String text = JsonPath.read(
                http.get("/api/v1/documents/" + document + "/text", "coordinator")
                        .body(),
                "$.text");
        return List.of(text.split("\\P{L}+")).stream()
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    /** A dossier of the demonstration that has papers. */
    static String dossier(Http http) throws IOException, InterruptedException {
        String mobility =
                JsonPath.read(http.get("/api/v1/mobilities", "coordinator").body(), "$.items[0].id");
        List<String> dossiers = JsonPath.read(
                http.get("/api/v1/mobilities/" + mobility + "/dossiers", "coordinator")
                        .body(),
                "$.items[?(@.name=~/.*Lormont.*/)].id");
        return dossiers.getFirst();
    }

    static byte[] paper(RunningJar jar, String dossier) throws IOException, InterruptedException {
        return new Pages(jar.port())
                .signIn("coordinator", Work.PASSWORD)
                .bytes("/dossiers/" + dossier + "/items/M16/content");
    }

    static List<String> instances(Http http) throws IOException, InterruptedException {
        return JsonPath.read(
                http.get("/api/v1/operations/instances?size=200&state=RUNNING", "admin")
                        .body(),
                "$.items[*].id");
    }

    private static void pack(ZipOutputStream zip, Path folder, Path from) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                put(zip, folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
