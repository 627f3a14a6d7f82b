package org.twinflow.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.planning.Plans;
import org.twinflow.web.Visits;

/** The plan of a project, and the planning of all of them. */
@Web
class PlanningPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Plans plans;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @Test
    void writesAndProposesThePlan() {
        assertThat(visits.post(partners.path("/planning/begin"), partners.partner()))
                .hasStatus(403);
        assertThat(visits.post(partners.path("/planning/begin"), partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.post(partners.path("/planning/begin"), partners.coordinator()))
                .hasStatus(409);
        assertThat(visits.get(partners.path("/planning/activities/new"), partners.coordinator()))
                .hasStatusOk();

        assertThat(visits.post(
                        partners.path("/planning/activities"), partners.coordinator(), "version", "0", "title", ""))
                .hasStatus(422);
        assertThat(visits.post(partners.path("/planning/activities"), partners.coordinator(), activity("0")))
                .hasStatus3xxRedirection();
        assertThat(visits.post(partners.path("/planning/activities"), partners.coordinator(), activity("0")))
                .hasStatus(412);

        var draft = plans.of(
                        partners.project().id(),
                        access.reader(partners.coordinator().id()))
                .orElseThrow()
                .draft();
        assertThat(visits.get(
                        partners.path("/planning/activities/" + draft.getFirst().id()), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Water samples")
                .doesNotContain("??");
        assertThat(visits.get(partners.path("/planning"), partners.coordinator()))
                .bodyText()
                .contains("Water samples", "Propose to the schools");
        assertThat(visits.post(partners.path("/planning/propose"), partners.coordinator(), "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(visits.get(partners.path("/planning"), partners.partner()))
                .bodyText()
                .contains("Before the schools", "Not answered yet");
        assertThat(visits.get(partners.path("/planning/activities/new"), partners.coordinator()))
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/planning",
                "/planning?view=agenda",
                "/planning?from=2026-01-05&school=PL&project=none",
                "/planning?from=rubbish"
            })
    void showsThePlanningOfAllProjects(String path) {
        assertThat(visits.get(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.french(path, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    private String[] activity(String version) {
        var school = String.valueOf(partners.project().schools().getFirst().id());
        return new String[] {
            "version",
            version,
            "title",
            "Water samples",
            "phase",
            "ONLINE",
            "start",
            "2026-10-05",
            "end",
            "2026-10-18",
            "responsible",
            school,
            "schools",
            school,
            "languages",
            "en",
            "output",
            "A table"
        };
    }
}
