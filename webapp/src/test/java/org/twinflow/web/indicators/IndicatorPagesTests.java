package org.twinflow.web.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.web.Visits;

/** The figures of a project and of all that somebody coordinates, as pages and for machines. */
@Web
class IndicatorPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    Partners partners;

    @BeforeEach
    void aProjectWithAnOpenTask() {
        partners = partnership.make();
        var due = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9).toString();
        visits.post(
                partners.path("/tasks"),
                partners.coordinator(),
                "id",
                java.util.UUID.randomUUID().toString(),
                "title",
                "Place the recorders",
                "instructions",
                "",
                "target",
                "PERSON:" + partners.partner().id(),
                "due",
                due,
                "priority",
                "NORMAL");
    }

    @Test
    void areShownWithTheirTableInBothLanguages() {
        assertThat(visits.get(partners.path("/indicators"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Open tasks by age", "1 task is open", "up to a week", "Nothing to count in this period.")
                .doesNotContain("??");
        assertThat(visits.french(partners.path("/indicators"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("1 tâche est ouverte")
                .doesNotContain("??");
        assertThat(visits.get(partners.path("/indicators?from=2026-11-02&until=2026-11-01"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("The last day must not come before the first.");
        assertThat(visits.get(partners.path("/indicators?from=yesterday"), partners.partner()))
                .hasStatusOk();
    }

    @Test
    void areForThoseWhoAnswerForTheProject() {
        assertThat(visits.get(partners.path("/indicators"), partners.pupil())).hasStatus(403);
        assertThat(visits.get(partners.path("/indicators"), partners.stranger()))
                .hasStatus(404);
        assertThat(visits.get(partners.path(""), partners.pupil())).bodyText().doesNotContain("/indicators");
        assertThat(visits.get("/reports", partners.partner())).hasStatus(403);
        assertThat(visits.get("/reports", partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("The project you coordinate", "Rivers that join us")
                .doesNotContain("??");
    }

    @Test
    void areGivenToMachines() {
        assertThat(visits.get(partners.api("/indicators"), partners.coordinator()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.kind=='OPEN_TASKS')].figure")
                .asArray()
                .containsExactly(1);
        assertThat(visits.get("/api/v1/indicators?until=2026-11-31", partners.coordinator()))
                .hasStatus(422);
        assertThat(visits.get("/api/v1/indicators", partners.coordinator()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.projects.length()")
                .isEqualTo(1);
        assertThat(visits.get(partners.api("/indicators"), partners.stranger())).hasStatus(404);
    }
}
