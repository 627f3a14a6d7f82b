package org.twinflow.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.practice.Practice;
import org.twinflow.web.Visits;

@Web
class PracticePagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Practice practice;

    @Autowired
    Clock clock;

    Partners partners;
    String day;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
        day = LocalDate.ofInstant(clock.instant(), partners.project().zone())
                .plusDays(3)
                .toString();
    }

    @Test
    void leadFromAnInvitationToAnAnswerThatTheOthersMayRead() {
        var path = ask();

        assertThat(visits.get(path, partners.coordinator())).hasStatus(404);
        assertThat(visits.get(path, partners.pupil())).hasStatus(404);
        assertThat(visits.french(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Ce que vous avez vu", "Strips & colours".replace("&", "&amp;"))
                .doesNotContain("??");
        assertThat(visits.post(path + "/seen", partners.partner(), "strong", "Everybody spoke."))
                .hasStatus(422)
                .bodyText()
                .contains("Write what you saw.", "Everybody spoke.");
        assertThat(visits.post(path + "/seen", partners.partner(), "seen", "Groups of three."))
                .hasStatus3xxRedirection();
        assertThat(visits.post(path + "/answer", partners.teacher(), "answer", ""))
                .hasStatus(422);
        assertThat(visits.post(path + "/answer", partners.partner(), "answer", "Mine."))
                .hasStatus(403);
        assertThat(visits.post(path + "/answer", partners.teacher(), "answer", "Thank you.", "shared", "true"))
                .hasStatus3xxRedirection();

        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Groups of three.", "Thank you.")
                .doesNotContain("??");
        assertThat(visits.get(partners.path("/practice"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Shown by colleagues", "Kasia Tester at a lesson of Marc Tester")
                .doesNotContain("??");
        assertThat(visits.post(path + "/share", partners.teacher())).hasStatus3xxRedirection();
        assertThat(visits.get(path, partners.coordinator())).hasStatus(404);
        assertThat(visits.get(partners.path("/practice"), partners.pupil())).hasStatus(403);
        assertThat(visits.get(partners.path("/practice"), partners.stranger())).hasStatus(404);
    }

    @Test
    void sayWhyAColleagueCannotCome() {
        var path = ask();
        assertThat(visits.post(path + "/decline", partners.partner(), "why", ""))
                .hasStatus(422);
        assertThat(visits.post(path + "/decline", partners.partner(), "why", "We have exams."))
                .hasStatus3xxRedirection();

        assertThat(visits.get(path, partners.teacher())).bodyText().contains("We have exams.", "Declined");
        assertThat(visits.post(path + "/call-off", partners.teacher())).hasStatus(409);
    }

    @Test
    void letTeachersThankEachOther() {
        var thanks = partners.path("/practice/thanks");
        assertThat(visits.post(thanks, partners.teacher(), "words", "For all.")).hasStatus(422);
        assertThat(visits.post(
                        thanks,
                        partners.teacher(),
                        "colleague",
                        partners.partner().id().toString(),
                        "words",
                        "For the strips."))
                .hasStatus3xxRedirection();

        assertThat(visits.get(partners.path("/practice"), partners.partner()))
                .bodyText()
                .contains("For the strips.", "Marc Tester to Kasia Tester");
    }

    @Test
    void areOpenToMachines() throws Exception {
        var made = visits.json(
                partners.api("/observations"),
                partners.teacher(),
                "{\"observer\":\"" + partners.partner().id() + "\",\"lesson\":\"Maps\",\"day\":\"" + day + "\"}");
        assertThat(made).hasStatus(201);
        var path = "/api/v1/observations/"
                + JsonPath.<String>read(made.getResponse().getContentAsString(), "$.id");
        assertThat(visits.json(path + "/seen", partners.partner(), "{\"seen\":\"They drew.\"}"))
                .hasStatusOk();
        assertThat(visits.json(path + "/answer", partners.teacher(), "{\"words\":\"Yes.\",\"shared\":true}"))
                .hasStatusOk()
                .bodyText()
                .contains("ANSWERED");
        assertThat(visits.get(partners.api("/observations"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("They drew.");
        assertThat(visits.json(partners.api("/observations"), partners.teacher(), "{}"))
                .hasStatus(422);
    }

    private String ask() {
        assertThat(visits.post(
                        partners.path("/practice"),
                        partners.teacher(),
                        "observer",
                        partners.partner().id().toString(),
                        "lesson",
                        "Strips & colours",
                        "day",
                        day,
                        "focus",
                        "Who speaks?"))
                .hasStatus3xxRedirection();
        var mine = practice.of(
                        partners.project().id(),
                        access.reader(partners.teacher().id()))
                .mine();
        return partners.path("/practice/" + mine.getFirst().id());
    }
}
