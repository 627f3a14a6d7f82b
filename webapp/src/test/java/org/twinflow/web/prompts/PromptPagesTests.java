package org.twinflow.web.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.prompts.Prompts;
import org.twinflow.web.Visits;

@Web
class PromptPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Prompts prompts;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @Test
    void areWrittenAheadByTeachersInTheLanguagesOfThePagesAndOfTheSchools() {
        var board = partners.path("/prompts");
        assertThat(visits.get(partners.path(""), partners.teacher())).bodyText().contains("Give each week a thought");
        assertThat(visits.post(
                        board + "/theme",
                        partners.teacher(),
                        "theme",
                        "Rivers & seas",
                        "weekday",
                        "FRIDAY",
                        "paused",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(board, partners.teacher(), "texts[en]", " ", "texts[fr]", "Qui en boit ?"))
                .hasStatus(422)
                .bodyText()
                .contains("Write it in the language of the project.", "Qui en boit ?");
        assertThat(visits.post(
                        board, partners.teacher(), "texts[en]", "Who drinks from it?", "texts[fr]", "Qui en boit ?"))
                .hasStatus3xxRedirection();

        assertThat(visits.get(board, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("One prompt waits", "Who drinks from it?", "English, French", "The prompts are paused")
                .doesNotContain("??");
        assertThat(visits.french(board, partners.partner()))
                .bodyText()
                .contains("Qui en boit ?")
                .doesNotContain("??");
        assertThat(visits.get(board, partners.pupil())).hasStatusOk().bodyText().doesNotContain("Who drinks from it?");
        assertThat(visits.get(partners.path(""), partners.pupil())).bodyText().contains("Rivers &amp; seas");

        var prompt = board + "/" + waiting();
        assertThat(visits.get(prompt, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Qui en boit ?")
                .doesNotContain("??");
        assertThat(visits.get(prompt, partners.pupil())).hasStatus(403);
        assertThat(visits.post(prompt, partners.partner(), "texts[en]", "")).hasStatus(422);
        assertThat(visits.post(prompt, partners.partner(), "texts[en]", "Who lives in it?"))
                .hasStatus3xxRedirection();
        assertThat(visits.get(board, partners.partner())).bodyText().contains("Who lives in it?");
        assertThat(visits.post(prompt + "/hasten", partners.partner())).hasStatus3xxRedirection();
        var other = partnership.make();
        assertThat(visits.get(other.path("/prompts/" + prompt.substring(prompt.lastIndexOf('/') + 1)), other.teacher()))
                .hasStatus(404);
        assertThat(visits.post(prompt + "/publish", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.get(partners.path(""), partners.pupil())).bodyText().contains("Who lives in it?");
        assertThat(visits.post(prompt + "/remove", partners.pupil())).hasStatus(403);
        assertThat(visits.post(prompt + "/remove", partners.partner())).hasStatus3xxRedirection();
    }

    @Test
    void areOpenToMachines() {
        var board = partners.api("/prompts");
        assertThat(visits.json(board, partners.teacher(), "{\"texts\":{\"en\":\"Why?\",\"pl\":\"Dlaczego?\"}}"))
                .hasStatus(201)
                .bodyText()
                .contains("Dlaczego?");
        assertThat(visits.put(board + "/theme", partners.teacher(), "{\"theme\":\"Rivers\",\"weekday\":\"FRIDAY\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("FRIDAY");
        assertThat(visits.put(board + "/theme", partners.teacher(), "{\"weekday\":\"SOMEDAY\"}"))
                .hasStatus(422);
        assertThat(visits.get(board, partners.pupil())).hasStatusOk().bodyText().doesNotContain("Dlaczego?");
        assertThat(visits.json(board, partners.pupil(), "{}")).hasStatus(403);
    }

    private String waiting() {
        return prompts.of(
                        partners.project().id(),
                        Locale.ENGLISH,
                        access.reader(partners.teacher().id()))
                .waiting()
                .getFirst()
                .id()
                .toString();
    }
}
