package org.twinflow.web.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.web.Visits;

/** The dialog of somebody who changes to another school, and the same for machines. */
@Web
class SchoolMovePagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Persons persons;

    @Autowired
    People people;

    @Autowired
    Assignments assignments;

    @Autowired
    Access access;

    Partners partners;
    PersonSummary administrator;
    SchoolId elsewhere;
    String work;

    @BeforeEach
    void aPartnerWithWork() {
        partners = partnership.make();
        administrator = persons.administrator();
        elsewhere = people.openSchool(
                new NewSchool("Scuola del Ponte", "Bolzano", "IT", ZoneId.of("Europe/Rome"), Locale.ITALIAN));
        var id = assignments.assign(
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
        work = partners.project().id() + "/WORK:" + id;
    }

    @Test
    void showsWhatItMeansAndChangesTheSchoolOnceAllIsChosen() {
        var person = "/people/" + partners.partner().id();
        var path = person + "/school";
        assertThat(visits.get(person, administrator)).bodyText().contains("Another school", "Scuola del Ponte");
        assertThat(visits.get(path + "?to=" + elsewhere, administrator))
                .hasStatusOk()
                .bodyText()
                .contains("changes to Scuola del Ponte", "they leave it", "Place the recorders", "Call it off")
                .doesNotContain("??");
        assertThat(visits.french(path + "?to=" + elsewhere, administrator))
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.get(path, administrator)).hasStatus(422);
        assertThat(visits.get(path + "?to=" + elsewhere, partners.coordinator()))
                .hasStatus(403);

        assertThat(visits.post(path, administrator, "to", elsewhere.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who takes it");
        assertThat(visits.post(path, administrator, "to", elsewhere.toString(), work, "end"))
                .hasStatus3xxRedirection();

        assertThat(people.person(partners.partner().id()).school()).isEqualTo(elsewhere);
        assertThat(visits.get(partners.path(""), partners.partner())).hasStatus(404);
    }

    @Test
    void isTheSameForMachines() {
        var path = "/api/v1/people/" + partners.pupil().id() + "/school";
        var poland = people.person(partners.partner().id()).school();
        assertThat(visits.get(path + "?to=" + poland, administrator))
                .hasStatusOk()
                .bodyText()
                .contains("\"stays\":true");
        assertThat(visits.get(path + "?to=" + poland, partners.teacher())).hasStatus(403);
        assertThat(visits.json(path, administrator, "{\"to\":\"" + poland + "\"}"))
                .hasStatus(204);

        assertThat(people.person(partners.pupil().id()).school()).isEqualTo(poland);
        assertThat(visits.get(partners.path(""), partners.pupil())).hasStatusOk();
    }
}
