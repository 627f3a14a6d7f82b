package org.twinflow.web.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.bulletin.Bulletin;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;

@Web
class BulletinPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Bulletin bulletin;

    @Autowired
    Documents documents;

    Partners partners;
    String board;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
        board = partners.path("/bulletin");
    }

    @Test
    void isWrittenOnRepliedToChangedAndTakenBack() {
        assertThat(visits.post(board, partners.teacher(), "text", "Who <b>drives</b>?"))
                .hasStatus3xxRedirection();
        var note = board + "/" + first(partners.teacher());
        assertThat(visits.post(note + "/replies", partners.partner(), "text", "I do."))
                .hasStatus3xxRedirection();
        assertThat(visits.french(note, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Who &lt;b&gt;drives", "I do.", "Répondre")
                .doesNotContain("??", "/change");
        assertThat(visits.post(note + "/change", partners.partner(), "text", "Mine"))
                .hasStatus(403);
        assertThat(visits.post(note + "/change", partners.teacher(), "text", "Who drives the van?"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(note + "/pin", partners.partner(), "up", "true")).hasStatus3xxRedirection();
        assertThat(visits.get(board, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Who drives the van?", "On top", "Read and reply");
        assertThat(visits.post(note + "/withdraw", partners.coordinator())).hasStatus3xxRedirection();
        assertThat(visits.get(note, partners.partner())).bodyText().contains("Taken back.", "I do.");
    }

    @Test
    void keepsWhatCouldNotBeTaken() {
        assertThat(visits.post(board, partners.teacher(), "text", "x".repeat(4001)))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(4001), "Write between 1 and 4,000 characters.");
        assertThat(visits.get(board + "?cursor=yesterday", partners.teacher())).hasStatus(422);
    }

    @Test
    void isNoneOfThePupilsBusiness() {
        bulletin.post(
                partners.project().id(),
                "About Inès",
                access.reader(partners.teacher().id()));
        var note = board + "/" + first(partners.teacher());

        assertThat(visits.get(board, partners.pupil())).hasStatus(403);
        assertThat(visits.get(note, partners.pupil())).hasStatus(403);
        assertThat(visits.get(note, partners.stranger())).hasStatus(404);
        assertThat(visits.get(partners.path(""), partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/bulletin");
        assertThat(visits.get(partners.path("/stream"), partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/bulletin/", "A note on the bulletin", "??");
        assertThat(visits.french(partners.path("/stream"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Une note sur le panneau")
                .doesNotContain("??", "About");
    }

    @Test
    void keepsKeyDocumentsAtHand() {
        var plan = store("Partner agreement", AudienceLevel.MEMBERS);
        var budget = store("Budget", AudienceLevel.TEACHERS);
        var shelf = partners.path("/shelf");
        assertThat(visits.post(shelf, partners.teacher(), "document", "")).hasStatus(422);
        for (var each : List.of(plan, budget)) {
            assertThat(visits.post(
                            shelf, partners.teacher(), "document", each.id().toString()))
                    .hasStatus3xxRedirection();
        }
        assertThat(visits.post(shelf + "/" + budget.id() + "/move", partners.partner(), "by", "-1"))
                .hasStatus3xxRedirection();

        assertThat(visits.get(partners.path(""), partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Key documents", "Partner agreement")
                .doesNotContain("Budget");
        assertThat(visits.post(shelf, partners.pupil(), "document", plan.id().toString()))
                .hasStatus(403);
        assertThat(visits.get(board, partners.teacher())).bodyText().containsSubsequence("Budget", "Partner agreement");
        assertThat(visits.post(shelf + "/" + budget.id() + "/remove", partners.teacher()))
                .hasStatus3xxRedirection();
        var kept = visits.get(partners.api("/shelf"), partners.partner());
        assertThat(kept).hasStatusOk().bodyText().contains("Partner agreement").doesNotContain("Budget");
    }

    @Test
    void tellsOfTheStreamToMachines() throws Exception {
        store("Map", AudienceLevel.MEMBERS);
        var told = visits.get(partners.api("/stream"), partners.pupil());

        assertThat(told).hasStatusOk();
        var body = told.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<List<String>>read(body, "$.items[*].kind"))
                .containsExactly("DOCUMENT_ADDED", "PROJECT_FOUNDED");
        assertThat(JsonPath.<String>read(body, "$.items[0].words")).isEqualTo("Map");
        assertThat(visits.get(partners.api("/stream"), partners.stranger())).hasStatus(404);
    }

    private String first(PersonSummary person) {
        var notes = bulletin.of(partners.project().id(), null, 5, access.reader(person.id()));
        return notes.latest().getFirst().id().toString();
    }

    private DocumentDetails store(String title, AudienceLevel level) {
        var text = title + " " + UUID.randomUUID();
        return documents.store(
                NewDocument.inProject(partners.project().id().id(), title, "", level, Upload.of(title + ".txt"), "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                access.reader(partners.coordinator().id()));
    }
}
