package org.twinflow.web.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.stages.Stages;
import org.twinflow.web.Visits;
import org.twinflow.web.pages.PageVisits;

@Web
class StagePagesTests {

    @Autowired
    Visits visits;

    @Autowired
    PageVisits made;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Documents documents;

    @Autowired
    Stages stages;

    Partners partners;
    DocumentDetails table;

    @BeforeEach
    void aProjectWithADocumentAndAPage() {
        partners = partnership.make();
        table = documents.store(
                NewDocument.inProject(
                        partners.project().id().id(),
                        "Water table",
                        "results",
                        AudienceLevel.MEMBERS,
                        new Upload("table.txt", "text/plain"),
                        "en"),
                bytes("0.4"),
                access.reader(partners.coordinator().id()));
        visits.post(partners.path("/pages"), partners.coordinator(), made.form("Ice", "1", "", ""));
    }

    @Test
    void areTakenReadComparedAndCarriedAway() throws Exception {
        var list = partners.path("/stages");
        assertThat(visits.post(list, partners.coordinator(), "name", "Stage 1", "endedOn", "2026-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one thing to keep.");
        take("Stage 1");
        documents.addVersion(
                table.id(),
                1,
                Upload.of("table.txt"),
                bytes("0.9"),
                access.reader(partners.teacher().id()));
        var stage = list + "/" + id();

        assertThat(visits.get(list, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Stage 1")
                .doesNotContain("??", "Keep this stage");
        assertThat(visits.get(stage, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Water table", table.sha256(), "Today version 2", "had version 1 and has version 2", "Ice")
                .doesNotContain("??", "Remove this stage");
        assertThat(visits.french(stage, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Water table")
                .doesNotContain("??", "Ice");
        assertThat(visits.get(stage + "/documents/" + table.id(), partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("0.4");
        var page = stage + "/pages/" + made.first(partners);
        assertThat(visits.get(page, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("As it was when")
                .doesNotContain("??");
        assertThat(visits.get(page, partners.pupil())).hasStatus(404);
        assertThat(visits.get(stage, partners.stranger())).hasStatus(404);

        var files = unzipped(
                visits.get(stage + "/zip", partners.partner()).getResponse().getContentAsByteArray());
        assertThat(files.get("documents/results/table.txt")).isEqualTo("0.4");
        assertThat(files.get("index.html")).contains("Water table", "Ice").doesNotContain("??");
        assertThat(files.get("stage.json")).contains(table.sha256());
        assertThat(files.get("SHA256SUMS")).contains(sum("0.4") + "  documents/results/table.txt");

        visits.post("/documents/d/" + table.id() + "/trash", partners.teacher());
        assertThat(visits.get("/documents/trash?project=" + partners.project().id(), partners.teacher()))
                .bodyText()
                .contains("as long as a stage of the project keeps it");
        assertThat(visits.get(stage, partners.coordinator())).bodyText().contains("In the trash", "Let it go");
        assertThat(visits.post(stage + "/documents/" + table.id() + "/let-go", partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.get(stage, partners.teacher())).bodyText().contains("Let go on");
        assertThat(visits.post(stage + "/remove", partners.teacher())).hasStatus(403);
        assertThat(visits.post(stage + "/remove", partners.coordinator())).hasStatus3xxRedirection();
    }

    @Test
    void gatherResultsForTheProjectAndForEverybody() {
        var results = partners.path("/results");
        var page = made.first(partners);
        assertThat(visits.get(results, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing counts as a result");
        assertThat(visits.post(results, partners.pupil(), "what", "PAGE:" + page))
                .hasStatus(403);
        assertThat(visits.post(results, partners.teacher(), "what", "")).hasStatus(422);
        assertThat(visits.post(results, partners.teacher(), "what", "DOCUMENT:" + table.id(), "stage", "Stage 2"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(results, partners.teacher(), "what", "PAGE:" + page))
                .hasStatus3xxRedirection();

        assertThat(visits.get(results, partners.pupil()))
                .bodyText()
                .contains("Stage 2", "Water table")
                .doesNotContain("??", "Ice");
        assertThat(visits.french(results, partners.partner()))
                .bodyText()
                .contains("Ice")
                .doesNotContain("??");
        made.publish(partners.path("/pages/" + page), AudienceLevel.PUBLIC, partners.coordinator());
        assertThat(made.anybody("/p/" + partners.project().slug()))
                .hasStatusOk()
                .bodyText()
                .contains("<h2>Results</h2>")
                .doesNotContain("Water table", "??");
        assertThat(visits.get(results, partners.pupil())).bodyText().contains("In the showcase");

        take("Stage 1");
        assertThat(visits.get(partners.path("/stages/" + id()), partners.teacher()))
                .bodyText()
                .contains("ti-star");
        assertThat(visits.post(results + "/" + page + "/unmark", partners.teacher()))
                .hasStatus3xxRedirection();
        assertThat(made.anybody("/p/" + partners.project().slug())).bodyText().doesNotContain("<h2>Results</h2>");
    }

    @Test
    void areOpenToMachines() {
        var all = partners.api("/stages");
        assertThat(visits.json(
                        all,
                        partners.coordinator(),
                        "{\"name\":\"Stage 1\",\"endedOn\":\"2026-01-31\",\"what\":[\"documents\",\"plan\"]}"))
                .hasStatus(201)
                .bodyText()
                .contains(table.sha256(), "\"state\":\"SAME\"", "\"pages\":false");
        assertThat(visits.json(all, partners.teacher(), "{\"name\":\"Mine\",\"endedOn\":\"2026-01-31\"}"))
                .hasStatus(403);
        assertThat(visits.json(all, partners.coordinator(), "{}")).hasStatus(422);
        var stage = "/api/v1/stages/" + id();
        assertThat(visits.get(stage + "/changes", partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("\"documents\":[]");
        assertThat(visits.get(stage + "/documents/" + table.id() + "/content", partners.pupil()))
                .hasStatusOk();
        assertThat(visits.get(stage, partners.stranger())).hasStatus(404);
        var results = partners.api("/results");
        assertThat(visits.json(
                        results,
                        partners.teacher(),
                        "{\"kind\":\"DOCUMENT\",\"subject\":\"" + table.id() + "\",\"stage\":\"Stage 1\"}"))
                .hasStatus(201);
        assertThat(visits.get(results, partners.pupil())).bodyText().contains("Water table");
        assertThat(visits.json(results, partners.pupil(), "{\"kind\":\"DOCUMENT\",\"subject\":\"" + table.id() + "\"}"))
                .hasStatus(403);
    }

    private void take(String name) {
        assertThat(visits.post(
                        partners.path("/stages"),
                        partners.coordinator(),
                        "name",
                        name,
                        "endedOn",
                        "2026-01-31",
                        "what",
                        "documents",
                        "what",
                        "pages",
                        "what",
                        "plan"))
                .hasStatus3xxRedirection();
    }

    private String id() {
        return stages.of(partners.project().id(), access.reader(partners.pupil().id()))
                .getFirst()
                .id()
                .toString();
    }

    private static TreeMap<String, String> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                files.put(
                        name.substring(name.indexOf('/') + 1), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String sum(String words) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
