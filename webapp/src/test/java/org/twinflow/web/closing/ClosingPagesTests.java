package org.twinflow.web.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.web.Visits;

/** The end of a project on its page and for machines. */
@Web
class ClosingPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @Test
    void beginsWithAChecklist() {
        assertThat(visits.get(partners.path("/closing"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("The closing has not begun")
                .doesNotContain("??");
        assertThat(visits.post(partners.path("/closing"), partners.partner())).hasStatus(403);
        assertThat(visits.post(partners.path("/closing"), partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.get(partners.path("/closing"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("No task is open", "no document", "Done, ask the schools")
                .doesNotContain("??");
        assertThat(visits.french(partners.path("/closing"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Liste de contrôle")
                .doesNotContain("??", "C’est fait");

        assertThat(visits.post(partners.path("/closing/check"), partners.coordinator(), "items", "TASKS"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why something is left open.")
                .doesNotContain("??");
        assertThat(visits.post(
                        partners.path("/closing/check"),
                        partners.coordinator(),
                        "items",
                        "TASKS",
                        "note",
                        "There is nothing else."))
                .hasStatus3xxRedirection();
        assertThat(visits.get(partners.path("/closing"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("There is nothing else.", "No school has said anything yet.", "Left open")
                .doesNotContain("??");
    }

    @Test
    void isDrivenByMachinesToo() {
        assertThat(visits.get(partners.api("/closing"), partners.coordinator())).hasStatus(404);
        assertThat(visits.json(partners.api("/closing"), partners.coordinator(), ""))
                .hasStatus(201);
        assertThat(visits.json(partners.api("/closing"), partners.coordinator(), ""))
                .hasStatus(409);
        assertThat(visits.json(partners.api("/closing/check"), partners.coordinator(), "{\"items\":[\"TASKS\"]}"))
                .hasStatus(422);
        assertThat(visits.json(
                        partners.api("/closing/check"),
                        partners.coordinator(),
                        "{\"items\":[\"TASKS\"],\"note\":\"Nothing else.\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("LAST_WORDS");
        assertThat(visits.json(partners.api("/closing/reopen"), partners.coordinator(), ""))
                .hasStatus(409);
    }

    @Test
    void isForThoseWhoAnswerForTheProject() {
        assertThat(visits.get(partners.path("/closing"), partners.pupil())).hasStatus(403);
        assertThat(visits.get(partners.path("/closing"), partners.stranger())).hasStatus(404);
        assertThat(visits.get(partners.api("/closing"), partners.stranger())).hasStatus(404);
        assertThat(visits.json(partners.api("/closing"), partners.partner(), ""))
                .hasStatus(403);
    }
}
