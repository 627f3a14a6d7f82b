package org.twinflow.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.audit.Audit;
import org.twinflow.audit.AuditEntry;
import org.twinflow.documents.Classification;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.web.Visits;

/** Somebody else's paper as pages and over REST: nothing to be seen but for administrators, who see who tried. */
@Web
class PaperDoorPagesTests {

    @Autowired
    Partnership partnership;

    @Autowired
    Persons persons;

    @Autowired
    Documents documents;

    @Autowired
    Audit audit;

    @Autowired
    Visits visits;

    private Partners partners;

    @BeforeEach
    void partners() {
        partners = partnership.make();
    }

    @Test
    void answersWhatIsNotForOneLikeWhatIsMissing() throws UnsupportedEncodingException {
        var paper = aPaper();
        var missing = UUID.randomUUID().toString();

        for (var door : doors()) {
            var refused = visits.get(door.formatted(paper), partners.partner());
            var absent = visits.get(door.formatted(missing), partners.partner());

            assertThat(refused).as(door).hasStatus(404);
            assertThat(body(refused, paper)).as(door).isEqualTo(body(absent, missing));
            assertThat(headers(refused)).as(door).isEqualTo(headers(absent));
        }
        await().untilAsserted(() -> assertThat(trail("attempt.refused", "document:" + paper))
                .extracting(AuditEntry::who)
                .containsExactly(partners.partner().id()));
    }

    @Test
    void notesWhoAsksForWhatIsLikeAPaper() {
        var paper = aPaper();

        visits.get("/search/similar/document/" + paper, partners.partner());

        await().untilAsserted(() ->
                assertThat(trail("attempt.refused", "document:" + paper)).hasSize(1));
    }

    @Test
    void warnsAdministratorsOnEveryPageAndNobodyElse() {
        Stream.generate(this::aPaper)
                .limit(3)
                .forEach(paper -> visits.get("/api/v1/documents/" + paper, partners.partner()));
        await().until(() ->
                trail("attempt.alarm", "person:" + partners.partner().id()).size() == 1);
        var administrator = persons.administrator();

        assertThat(visits.get("/account", administrator))
                .bodyText()
                .contains("/audit?action=attempt", "in the last seven days: ");
        assertThat(visits.french("/health", administrator))
                .bodyText()
                .contains("Pièces personnelles demandées par d’autres", "ces sept derniers jours");
        assertThat(visits.get("/audit?action=attempt.alarm", administrator))
                .bodyText()
                .contains("attempt.alarm", "/people/" + partners.partner().id());
        assertThat(visits.get("/account", partners.partner())).bodyText().doesNotContain("/audit");
    }

    private static List<String> doors() {
        return List.of(
                "/documents/d/%s",
                "/documents/d/%s/content",
                "/documents/d/%s/preview",
                "/documents/d/%s/view",
                "/api/v1/documents/%s",
                "/api/v1/documents/%s/content",
                "/api/v1/documents/%s/text",
                "/api/v1/documents/%s/versions",
                "/api/v1/documents/%s/versions/compare?a=1&b=1",
                "/search/similar/document/%s",
                "/api/v1/search/similar?kind=document&id=%s");
    }

    /** Without the id that was asked for, and what is drawn anew for each answer. */
    private static String body(MvcTestResult answer, String id) throws UnsupportedEncodingException {
        return answer.getResponse()
                .getContentAsString()
                .replace(id, "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("X-CSRF-TOKEN[^}]*", "");
    }

    private static Map<String, List<Object>> headers(MvcTestResult answer) {
        var headers = new TreeMap<String, List<Object>>();
        answer.getResponse()
                .getHeaderNames()
                .forEach(name ->
                        headers.put(name, List.copyOf(answer.getResponse().getHeaderValues(name))));
        return headers;
    }

    private List<AuditEntry> trail(String action, String subject) {
        return audit.latest(null, action, subject, 10, persons.reader(persons.administrator()))
                .items();
    }

    /** About the pupil, for the coordinator alone. */
    private String aPaper() {
        var paper = NewDocument.personal(
                partners.pupil().id(),
                Classification.PERSONAL,
                partners.project().id().id(),
                "Identity card",
                Set.of("person:" + partners.coordinator().id()),
                Upload.of("card.txt"),
                "en");
        var words = ("No. " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return documents
                .file(
                        paper,
                        new ByteArrayInputStream(words),
                        partners.coordinator().id())
                .id()
                .toString();
    }
}
