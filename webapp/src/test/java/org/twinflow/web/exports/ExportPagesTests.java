package org.twinflow.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.datasheets.DataSheets;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.exports.ExportSummary;
import org.twinflow.exports.Exports;
import org.twinflow.exports.SitePages;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.pages.PageVisits;

/** An archive as somebody takes it home: whole, readable without us, and with nothing that is not theirs. */
@Web
class ExportPagesTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    PageVisits made;

    @Autowired
    Documents documents;

    @Autowired
    Exports exports;

    @Autowired
    Access access;

    @Autowired
    DataSheets sheets;

    @TempDir
    Path home;

    Partners partners;

    @BeforeEach
    void aProjectWithDocuments() {
        partners = partnership.make();
        var plan = document("Été & hiver #1.txt", AudienceLevel.MEMBERS, partners.coordinator(), "first");
        documents.addVersion(
                plan.id(),
                1,
                Upload.of("Été & hiver #1.txt"),
                bytes("second"),
                access.reader(partners.coordinator().id()));
        document("budget.txt", AudienceLevel.TEACHERS, partners.teacher(), "for teachers");
    }

    @Test
    void areWholeAndReadWithoutUs() throws Exception {
        visits.post(partners.path("/bulletin"), partners.teacher(), "text", "The recorders have come.");
        visits.post(
                partners.path("/sheets"),
                partners.teacher(),
                "title",
                "Rain",
                "due",
                "2028-01-10",
                "columns[0].name",
                "Millimetres",
                "columns[0].kind",
                "NUMBER");
        var sheet = sheets.of(
                        partners.project().id(), access.reader(partners.pupil().id()))
                .getFirst();
        visits.post(partners.path("/sheets/" + sheet.id() + "/rows"), partners.pupil(), "cells[0]", "17.25");
        somethingOnEachPage();
        visits.post(partners.path("/exports"), partners.partner(), "language", "fr");
        var folder = unpacked(ready(partners.partner()), partners.partner());

        checkSums(folder);
        for (var page : Arrays.stream(SitePages.Page.values())
                .map(each -> each.file().replace(".html", ""))
                .toList()) {
            var html = Files.readString(folder.resolve(page + ".html"));
            assertThat(html).doesNotContain("??", "<script", "http://", "https://", "Inès");
            assertThat(html).contains("lang=\"fr\"");
            checkLinks(folder, html);
        }
        assertThat(Files.readString(folder.resolve("members.html"))).contains("Hélène Tester", "I.T.");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("Rivers that join us");
        assertThat(Files.readString(folder.resolve("talk.html"))).contains("The recorders have come.", "Marc Tester");
        assertThat(Files.readString(folder.resolve("data.html"))).contains("Rain", "FR I.T.", "17.25");
        assertThat(Files.readString(folder.resolve("data/project.json")))
                .contains("\"title\" : \"Rivers that join us\"", "\"I.T.\"")
                .doesNotContain("Inès");
        assertThat(folder.resolve("documents/Plans/Été & hiver #1.txt")).hasContent("second");
        assertThat(folder.resolve("documents/Plans/versions/v1/Été & hiver #1.txt"))
                .hasContent("first");
        assertThat(folder.resolve("documents/Plans/budget.txt")).hasContent("for teachers");
        holdsWhatWasWrittenShownAndKept(folder);
    }

    private void somethingOnEachPage() {
        var home = partners.path("/pages");
        var photo = made.aPhoto(partners);
        visits.post(home, partners.coordinator(), made.form("Ice", "1", photo.id() + "/1", ""));
        var page = home + "/" + made.first(partners);
        made.publish(page, AudienceLevel.PUBLIC, partners.coordinator());
        visits.post(partners.path("/prompts/theme"), partners.teacher(), "theme", "Seas", "weekday", "FRIDAY");
        visits.post(partners.path("/results"), partners.teacher(), "what", "PAGE:" + made.first(partners));
        visits.post(
                partners.path("/stages"),
                partners.coordinator(),
                "name",
                "Before the ice",
                "endedOn",
                "2026-01-31",
                "what",
                "documents",
                "what",
                "pages");
    }

    private static void holdsWhatWasWrittenShownAndKept(Path folder) throws IOException {
        var pages = Files.readString(folder.resolve("pages.html"));
        assertThat(pages).contains("Ice", "c’est celle qui est montrée");
        assertThat(Files.readString(folder.resolve("showcase.html"))).contains("Ice", "<img");
        assertThat(Files.readString(folder.resolve("results.html"))).contains("Ice", "Before the ice", "budget.txt");
        assertThat(Files.readString(folder.resolve("data/project.json"))).contains("Before the ice", "\"Seas\"");
        try (var files = Files.list(folder.resolve("pages"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void areNobodyElses() {
        visits.post(partners.path("/exports"), partners.partner(), "language", "en");
        var id = ready(partners.partner()).id();

        assertThat(visits.get(partners.path("/exports"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Download", "SHA-256")
                .doesNotContain("??");
        assertThat(visits.french(partners.path("/exports"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Pas encore d’export")
                .doesNotContain("??");
        assertThat(visits.get("/api/v1/exports/" + id + "/file", partners.coordinator()))
                .hasStatus(404);
        assertThat(visits.get(partners.path("/exports/" + id + "/file"), partners.stranger()))
                .hasStatus(404);
        assertThat(visits.get(partners.path("/exports"), partners.pupil())).hasStatus(403);
        assertThat(visits.post(partners.path("/exports"), partners.pupil())).hasStatus(403);
        assertThat(visits.get(partners.api("/exports"), partners.stranger())).hasStatus(404);
        assertThat(visits.get(partners.api("/exports"), partners.partner()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("READY");
    }

    private org.twinflow.documents.DocumentDetails document(
            String name, AudienceLevel level, PersonSummary by, String text) {
        return documents.store(
                NewDocument.inProject(partners.project().id().id(), name, "Plans", level, Upload.of(name), "en"),
                bytes(text),
                access.reader(by.id()));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ExportSummary ready(PersonSummary person) {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(until)) {
            var all = exports.of(partners.project().id(), access.reader(person.id()));
            if (!all.isEmpty() && all.getFirst().state().isOver()) {
                assertThat(all.getFirst().isReady()).isTrue();
                return all.getFirst();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("No archive after half a minute");
    }

    private Path unpacked(ExportSummary export, PersonSummary person) throws Exception {
        var answer = visits.get(partners.path("/exports/" + export.id() + "/file"), person);
        assertThat(answer).hasStatusOk();
        var archive = answer.getResponse().getContentAsByteArray();
        assertThat(sum(archive)).isEqualTo(export.sha256());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = home.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        try (var folders = Files.list(home)) {
            return folders.findFirst().orElseThrow();
        }
    }

    /** By hand, and by the program that people have. */
    private static void checkSums(Path folder) throws Exception {
        var lines = Files.readAllLines(folder.resolve("SHA256SUMS"));
        for (var line : lines) {
            var parts = line.split(" {2}", 2);
            assertThat(sum(Files.readAllBytes(folder.resolve(parts[1])))).isEqualTo(parts[0]);
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(lines.size() + 1);
        }
        var check = new ProcessBuilder("sha256sum", "--quiet", "-c", "SHA256SUMS")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(check.waitFor()).isZero();
    }

    private static void checkLinks(Path folder, String html) throws IOException {
        var link = LINK.matcher(html);
        while (link.find()) {
            var path = java.net.URLDecoder.decode(
                    link.group(1).replace("&amp;", "&").replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(folder.resolve(path)).exists();
        }
    }

    private static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
