package org.twinflow.web.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.web.Visits;

/** The dialog of somebody leaving, and the same for machines. */
@Web
class DeparturePagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Assignments assignments;

    @Autowired
    Access access;

    Partners partners;
    AssignmentId work;

    @BeforeEach
    void aPartnerWithWork() {
        partners = partnership.make();
        work = assignments.assign(
                new NewAssignment(
                        partners.project().id(),
                        "Place the recorders",
                        "",
                        AssigneeKind.PERSON,
                        partners.partner().id().toString(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(9),
                        false,
                        Priority.NORMAL),
                access.reader(partners.coordinator().id()));
    }

    @Test
    void showsWhatIsInHandAndLetsThePersonGo() {
        var path = partners.path("/members/" + partners.partner().id() + "/leave");
        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Kasia Tester leaves the project", "Place the recorders", "Call it off")
                .doesNotContain("??");
        assertThat(visits.french(path, partners.coordinator())).bodyText().doesNotContain("??");
        assertThat(visits.get(path, partners.teacher())).hasStatus(403);
        assertThat(visits.get(path, partners.stranger())).hasStatus(404);
        assertThat(visits.post(path, partners.coordinator()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who takes it");
        assertThat(visits.get(partners.path(""), partners.partner()))
                .as("still in")
                .hasStatusOk();

        assertThat(visits.post(
                        path,
                        partners.coordinator(),
                        "WORK:" + work,
                        partners.teacher().id().toString()))
                .hasRedirectedUrl(partners.path("/members"));

        assertThat(visits.get(partners.path(""), partners.partner())).hasStatus(404);
        assertThat(visits.get("/inbox", partners.teacher())).bodyText().contains("Place the recorders");
    }

    @Test
    void letsACoordinatorNameTheNext() {
        var path = partners.path("/members/" + partners.coordinator().id() + "/leave");
        assertThat(visits.get(path, partners.coordinator()))
                .bodyText()
                .contains("Who coordinates the project instead?");
        assertThat(visits.post(
                        path,
                        partners.coordinator(),
                        "GIVEN_WORK:" + work,
                        partners.teacher().id().toString(),
                        "coordinator",
                        partners.teacher().id().toString()))
                .hasRedirectedUrl("/projects");
        assertThat(visits.get(partners.path("/edit"), partners.teacher())).hasStatusOk();
    }

    @Test
    void doesTheSameForMachines() {
        var path = partners.api("/members/" + partners.partner().id() + "/departure");
        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("WORK:" + work, "TEACHER");
        assertThat(visits.json(path, partners.coordinator(), "{}")).hasStatus(422);
        assertThat(visits.json(path, partners.coordinator(), "{\"choices\":{\"WORK:" + work + "\":\"end\"}}"))
                .hasStatus(204);
        assertThat(visits.get(path, partners.coordinator())).hasStatus(404);
    }

    @Test
    void letsASchoolLeaveWithAllItsPeople() {
        var school = partners.project().schools().getLast().id();
        var path = partners.path("/schools/" + school + "/leave");
        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Kasia Tester", "Place the recorders", "Which school answers for its activities?")
                .doesNotContain("??");
        assertThat(visits.french(path, partners.coordinator())).bodyText().doesNotContain("??");
        assertThat(visits.get(path, partners.teacher())).hasStatus(403);
        assertThat(visits.post(path, partners.coordinator())).hasStatus(422);
        var api = partners.api("/schools/" + school + "/departure");
        assertThat(visits.get(api, partners.coordinator())).bodyText().contains("WORK:" + work);
        assertThat(visits.post(
                        path,
                        partners.coordinator(),
                        partners.partner().id() + "/WORK:" + work,
                        "end",
                        "school",
                        partners.project().schools().getFirst().id().toString()))
                .hasRedirectedUrl(partners.path("/members"));
        assertThat(visits.get(partners.path(""), partners.partner())).hasStatus(404);
        assertThat(visits.json(api, partners.coordinator(), "{}")).hasStatus(404);
    }
}
