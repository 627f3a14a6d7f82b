package org.twinflow.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.web.Visits;

/** Tasks as the project gives them. */
@Web
class ProjectTaskPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @Test
    void givesATaskOnceAndShowsItToWhomItIsFor() {
        var form = new String[] {
            "id",
            UUID.randomUUID().toString(),
            "title",
            "Place the recorders",
            "instructions",
            "At the weir.",
            "target",
            "PERSON:" + partners.partner().id(),
            "due",
            today().plusDays(5).toString(),
            "priority",
            "HIGH"
        };
        assertThat(visits.post(partners.path("/tasks"), partners.teacher(), form))
                .hasStatus3xxRedirection();
        assertThat(visits.post(partners.path("/tasks"), partners.teacher(), form))
                .hasStatus3xxRedirection();

        var given = assignments.of(
                partners.project().id(), access.reader(partners.teacher().id()));
        assertThat(given).extracting(AssignmentSummary::title).containsExactly("Place the recorders");
        var path = partners.path("/tasks/" + given.getFirst().id());
        assertThat(visits.get(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("At the weir.", "Do it")
                .doesNotContain("??");
        assertThat(visits.french(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.get(path, partners.pupil())).hasStatus(404);
        assertThat(visits.get(path, partners.stranger())).hasStatus(404);
        assertThat(visits.post(path + "/cancel", partners.partner())).hasStatus(403);
        assertThat(visits.post(path + "/cancel", partners.teacher())).hasStatus3xxRedirection();
        assertThat(visits.post(path + "/cancel", partners.teacher())).hasStatus(409);
        assertThat(visits.get(partners.path("/tasks?state=ended"), partners.teacher()))
                .bodyText()
                .contains("Called off");
    }

    @Test
    void saysWhatIsWrongWithATask() {
        assertThat(visits.post(
                        partners.path("/tasks"),
                        partners.teacher(),
                        "id",
                        UUID.randomUUID().toString(),
                        "title",
                        "x",
                        "target",
                        "SCHOOL:none",
                        "due",
                        "2020-01-01",
                        "priority",
                        "LOW"))
                .hasStatus(422)
                .bodyText()
                .contains("This day has passed.", "Choose somebody of this project.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
