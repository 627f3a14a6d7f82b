package org.twinflow.web.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.web.Visits;

/** What data protection officers find, and nobody else. */
@Web
class DataProtectionPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Documents documents;

    Partners partners;
    DocumentDetails table;

    @BeforeEach
    void anOfficerOfTheSchoolOfThePartner() {
        partners = partnership.make();
        var school = Objects.requireNonNull(partners.partner().school());
        access.grant(new NewGrant(
                partners.stranger().id(), Role.DATA_PROTECTION_OFFICER, Scope.school(school), null, null, null));
        table = documents.store(
                NewDocument.inProject(
                        partners.project().id().id(),
                        "Water table",
                        "",
                        AudienceLevel.MEMBERS,
                        new Upload("table.txt", "text/plain"),
                        "en"),
                new java.io.ByteArrayInputStream("0.4".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                access.reader(partners.coordinator().id()));
    }

    @Test
    void seesNumbersAndNoPaper() {
        var one = "/data-protection/" + partners.project().id();
        assertThat(visits.get("/data-protection", partners.stranger()))
                .hasStatusOk()
                .bodyText()
                .contains("Rivers that join us", "Papers kept")
                .doesNotContain("??", "Water table");
        assertThat(visits.get(one, partners.stranger()))
                .hasStatusOk()
                .bodyText()
                .contains("work of a project", "for the archive")
                .doesNotContain("??", "Water table");
        assertThat(visits.french(one, partners.stranger()))
                .hasStatusOk()
                .bodyText()
                .contains("Ce qui est encore conservé")
                .doesNotContain("??");
        assertThat(visits.get("/api/v1" + one, partners.stranger()))
                .hasStatusOk()
                .bodyText()
                .contains("\"retentionClass\":\"project\"")
                .doesNotContain("Water table");
        assertThat(visits.get(one + "/certificate", partners.stranger())).hasStatus(404);
        assertThat(visits.get("/documents/d/" + table.id(), partners.stranger()))
                .hasStatus(404);
        assertThat(visits.get(partners.path(""), partners.stranger())).hasStatus(404);
    }

    @Test
    void isOpenToNobodyElse() {
        var other = partnership.make();
        var one = "/data-protection/" + other.project().id();
        assertThat(visits.get(one, partners.stranger())).hasStatus(404);
        for (var person : new org.twinflow.people.PersonSummary[] {other.coordinator(), other.pupil()}) {
            assertThat(visits.get("/data-protection", person)).hasStatus(403);
            assertThat(visits.get(one, person)).hasStatus(403);
            assertThat(visits.get("/api/v1" + one, person)).hasStatus(403);
            assertThat(visits.get(one + "/certificate", person)).hasStatus(403);
        }
    }
}
