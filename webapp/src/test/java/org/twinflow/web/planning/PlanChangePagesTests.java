package org.twinflow.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.web.Visits;
import org.twinflow.web.planning.PlanInForce.Planned;

/** Moves, requests, adaptations and editions on the pages of a plan. */
@Web
class PlanChangePagesTests {

    @Autowired
    Visits visits;

    @Autowired
    PlanInForce plans;

    Planned planned;
    Partners partners;

    @BeforeEach
    void aPlanInForce() {
        planned = plans.make();
        partners = planned.partners();
    }

    @Test
    void movesAndSaysWhatItWouldChange() {
        var move = partners.path("/planning/activities/" + planned.activity() + "/move");
        assertThat(visits.get(move, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("A week later");
        assertThat(visits.get(move, partners.partner())).hasStatus(403);
        assertThat(visits.post(move, partners.coordinator(), "start", "2027-03-08", "end", "2027-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("The last day cannot come before the first.");
        assertThat(visits.post(move, partners.coordinator(), "start", "soon", "end", ""))
                .hasStatus(422);
        assertThat(visits.post(move, partners.coordinator(), "start", "2035-03-08", "end", "2035-03-09"))
                .hasStatus(422)
                .bodyText()
                .contains("It must lie within the project");
        assertThat(visits.post(move, partners.coordinator(), "start", "2027-11-11", "end", "2027-11-11"))
                .hasStatus3xxRedirection();

        assertThat(visits.get(partners.path("/planning"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("What the draft would change", "moves from", "11 Nov 2027", "is off all the time")
                .doesNotContain("??");
        assertThat(visits.french(partners.path("/planning"), partners.coordinator()))
                .bodyText()
                .contains("Ce que le brouillon changerait", "Armistice")
                .doesNotContain("??");
    }

    @Test
    void isAskedToChange() {
        assertThat(visits.get(partners.path("/planning/requests/new"), partners.partner()))
                .hasStatusOk();
        assertThat(visits.post(partners.path("/planning/requests"), partners.partner(), "words", " "))
                .hasStatus(422);
        assertThat(visits.post(
                        partners.path("/planning/requests"),
                        partners.partner(),
                        "activity",
                        planned.activity().toString(),
                        "words",
                        "We have exams then.",
                        "start",
                        "2027-03-08",
                        "end",
                        "2027-03-12"))
                .hasStatus3xxRedirection();
        assertThat(visits.get(partners.path("/planning"), partners.coordinator()))
                .bodyText()
                .contains("Changes asked for", "We have exams then.", "Not decided yet", "From 8 Mar 2027.");
        assertThat(visits.post(partners.path("/planning/requests"), partners.stranger(), "words", "Mine"))
                .hasStatus(404);
    }

    @Test
    void isAdaptedByASchool() {
        var adapt = partners.path("/planning/activities/" + planned.activity() + "/adapt");
        var school = partners.project().schools().getLast().id().toString();
        assertThat(visits.get(adapt, partners.partner())).hasStatusOk();
        assertThat(visits.get(adapt, partners.pupil())).hasStatus(403);
        assertThat(visits.post(adapt, partners.partner(), "school", school, "title", "Próbki wody"))
                .hasStatus3xxRedirection();
        assertThat(visits.get(partners.path("/planning"), partners.pupil()))
                .bodyText()
                .contains("Próbki wody", "In its own way", "Water samples");
        assertThat(visits.post(adapt, partners.partner(), "school", "none", "title", "x"))
                .hasStatus(422);
    }

    @Test
    void isTheSameForAllSchoolsUnlessSomebodySaysOtherwise() {
        visits.post(partners.path("/planning/begin"), partners.coordinator());
        var answer = assertThat(visits.get(partners.path("/planning/activities/new"), partners.coordinator()))
                .bodyText();
        partners.project()
                .schools()
                .forEach(school -> answer.containsPattern("value=\"" + school.id() + "\"[^>]*checked"));
    }

    @Test
    void fillsInAMobility() {
        var path = "/mobilities/new?project=" + partners.project().id() + "&activity=" + planned.activity();
        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Water samples",
                        planned.monday().toString(),
                        planned.monday().plusDays(4).toString())
                .containsPattern("<textarea[^>]*name=\"aims\"[^>]*>A table</textarea>");
        assertThat(visits.get(path, partners.partner())).hasStatus(403);
    }

    @Test
    void listsItsEditions() {
        assertThat(visits.get(partners.path("/planning/editions"), partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Edition 1", "is new, from")
                .doesNotContain("??");
        assertThat(visits.french(partners.path("/planning/editions"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }
}
