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
import org.twinflow.assignments.Assignments;
import org.twinflow.web.Visits;

/** A task whose instructions are written in two languages, and the moving of its date. */
@Web
class InstructionPagesTests {

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
    LocalDate due;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
        due = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(9);
    }

    @Test
    void showsTheReaderTheirLanguageOrSaysWhichItIs() {
        assertThat(visits.get(partners.path("/tasks/new"), partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("translations[fr]")
                .doesNotContain("translations[en]", "??");
        var path = give("translations[fr]", "Au barrage, et au pont.");

        assertThat(visits.french(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"fr\">Au barrage, et au pont.", "At the weir.")
                .doesNotContain("??", "Personne n’a écrit");
        assertThat(visits.get(path, partners.partner())).bodyText().contains("lang=\"en\">At the weir.");
        assertThat(visits.french(give("translations[pl]", "Przy jazie."), partners.partner()))
                .bodyText()
                .contains("Personne n’a écrit", "anglais", "polonais", "At the weir.");
    }

    @Test
    void movesTheDateByAForm() {
        var path = give("translations[fr]", "");
        assertThat(visits.get(path + "/move", partners.partner())).hasStatus(403);
        assertThat(visits.french(path + "/move", partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.post(path + "/move", partners.teacher(), "due", "soon"))
                .hasStatus(422);
        assertThat(visits.post(
                        path + "/move",
                        partners.teacher(),
                        "due",
                        due.plusDays(7).toString()))
                .hasStatus3xxRedirection();
        assertThat(visits.get(path, partners.partner())).bodyText().contains("datetime=\"" + due.plusDays(7) + "\"");
        assertThat(visits.put(
                        partners.api("/assignments" + path.substring(path.lastIndexOf('/')) + "/due"),
                        partners.coordinator(),
                        "{\"due\":\"" + due + "\"}"))
                .hasStatusOk()
                .bodyText()
                .contains(due.toString());
    }

    private String give(String field, String text) {
        assertThat(visits.post(
                        partners.path("/tasks"),
                        partners.teacher(),
                        "id",
                        UUID.randomUUID().toString(),
                        "title",
                        "Place the recorders",
                        "instructions",
                        "At the weir.",
                        field,
                        text,
                        "target",
                        "ALL_SCHOOLS:",
                        "due",
                        due.toString(),
                        "priority",
                        "NORMAL"))
                .hasStatus3xxRedirection();
        var task = assignments
                .of(
                        partners.project().id(),
                        access.reader(partners.coordinator().id()))
                .getLast();
        return partners.path("/tasks/" + task.id());
    }
}
