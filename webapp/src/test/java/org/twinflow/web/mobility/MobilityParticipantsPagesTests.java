package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinflow.Web;

/** Who travels, on the pages of a mobility. */
@Web
class MobilityParticipantsPagesTests extends MobilityPagesScene {

    @Test
    void countsTheTravellersOfEachSchoolWithoutNames() {
        assertThat(visits.get(at("/overview"), partners.partner()))
                .bodyText()
                .contains("Who travels", "At least 2 pupils must travel; one is there.")
                .doesNotContain("Inès");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/headcount", partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("\"pupils\":1", "\"leastPupils\":2")
                .doesNotContain("Inès");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/headcount", mother))
                .hasStatus(404);
    }

    @Test
    void takesBackWhoLeft() {
        assertThat(visits.json("/api/v1/dossiers/" + dossier + "/withdraw", partners.teacher(), "{\"reason\":\"Ill\"}"))
                .hasStatus(204);
        assertThat(visits.get(at("/dossiers?dossier=" + dossier), partners.teacher()))
                .bodyText()
                .contains("Take back");
        assertThat(visits.post("/dossiers/" + dossier + "/readmit", partners.teacher()))
                .hasStatus3xxRedirection();
        assertThat(visits.json("/api/v1/dossiers/" + dossier + "/readmit", partners.teacher(), ""))
                .hasStatus(409);
    }
}
