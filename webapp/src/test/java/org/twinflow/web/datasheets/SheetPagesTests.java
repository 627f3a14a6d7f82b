package org.twinflow.web.datasheets;

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
import org.twinflow.datasheets.DataSheets;
import org.twinflow.web.Visits;

@Web
class SheetPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    DataSheets sheets;

    @Autowired
    Clock clock;

    Partners partners;
    String due;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
        due = LocalDate.ofInstant(clock.instant(), partners.project().zone())
                .plusDays(8)
                .toString();
    }

    @Test
    void areMadeByATeacherFilledInByThePupilsAndReadByAll() {
        var path = make();

        assertThat(visits.get(path, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Nitrate (mg/l)", "Your row", "No row yet")
                .doesNotContain("??");
        assertThat(visits.post(path + "/rows", partners.pupil(), "cells[0]", "much", "cells[2]", "green"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a number, such as 12.5.", "Choose one of the answers.", "value=\"much\"");
        assertThat(visits.post(path + "/rows", partners.pupil(), "cells[0]", "-1,5", "cells[2]", "=brown"))
                .hasStatus3xxRedirection();
        assertThat(visits.french(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Inès T.", "-1,5", "=brown", "1 élève sur 1")
                .doesNotContain("??", "Inès Tester");
        assertThat(visits.get(path + "/rows.csv", partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("FR,School FR,Inès T.,-1.5,,'=brown");
        assertThat(visits.get(path + "/rows.csv", partners.pupil())).hasStatus(403);
        assertThat(visits.get(path, partners.stranger())).hasStatus(404);
        assertThat(visits.get(partners.path("/sheets"), partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Water, of our river", "1 of 1 pupil");
        assertThat(visits.get(partners.path("/tasks"), partners.pupil()))
                .bodyText()
                .contains(partners.path("/sheets"));
    }

    @Test
    void areFilledInByATeacherForAPupilWithoutADevice() {
        var path = make();
        var row = path + "/rows/" + partners.pupil().id();

        assertThat(visits.get(row, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Row of Inès T.")
                .doesNotContain("??");
        assertThat(visits.post(row, partners.partner(), "cells[0]", "")).hasStatus(422);
        assertThat(visits.post(row, partners.partner(), "cells[0]", "3")).hasStatus3xxRedirection();
        assertThat(visits.get(row, partners.partner())).bodyText().contains("value=\"3\"");
        assertThat(visits.get(row, partners.pupil())).hasStatus(403);
        assertThat(visits.get(path + "/rows/" + partners.stranger().id(), partners.partner()))
                .hasStatus(404);
        assertThat(visits.post(row + "/remove", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.get(path, partners.partner())).bodyText().contains("One row is missing", "No row yet");
        assertThat(visits.post(path + "/close", partners.pupil())).hasStatus(403);
        assertThat(visits.post(path + "/close", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.post(path + "/rows", partners.pupil(), "cells[0]", "3"))
                .hasStatus(409);
        assertThat(visits.get(path, partners.pupil()))
                .bodyText()
                .contains("no more rows")
                .doesNotContain("Your row");
    }

    @Test
    void sayWhatIsWrongAtTheColumnConcerned() {
        assertThat(visits.post(
                        partners.path("/sheets"),
                        partners.teacher(),
                        "title",
                        "",
                        "due",
                        due,
                        "columns[1].name",
                        "Colour",
                        "columns[1].kind",
                        "CHOICE",
                        "columns[1].answers",
                        "brown"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-columns[0].answers\"", "A choice needs two answers or more")
                .doesNotContain("??");
        assertThat(visits.post(partners.path("/sheets"), partners.teacher(), "more", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("columns[2].name");
        assertThat(visits.post(partners.path("/sheets"), partners.pupil(), "title", "x"))
                .hasStatus(403);
        assertThat(visits.get(partners.path("/sheets/new"), partners.pupil())).hasStatus(403);
    }

    @Test
    void areOpenToMachines() throws Exception {
        var made = visits.json(
                partners.api("/data-sheets"),
                partners.teacher(),
                "{\"title\":\"Rain\",\"due\":\"" + due
                        + "\",\"columns\":[{\"name\":\"Millimetres\",\"kind\":\"NUMBER\",\"needed\":true}]}");
        assertThat(made).hasStatus(201);
        var id = JsonPath.<String>read(made.getResponse().getContentAsString(), "$.id");
        var sheet = "/api/v1/data-sheets/" + id;

        assertThat(visits.put(sheet + "/row", partners.pupil(), "{\"cells\":[\"x\"]}"))
                .hasStatus(422);
        var filled = visits.put(sheet + "/row", partners.pupil(), "{\"cells\":[\"12,5\"]}");
        assertThat(filled).hasStatusOk();
        var answer = filled.getResponse().getContentAsString();
        assertThat(JsonPath.<Integer>read(answer, "$.percent")).isEqualTo(100);
        assertThat(JsonPath.<String>read(answer, "$.rows[0].cells[0]")).isEqualTo("12.5");
        assertThat(visits.put(sheet + "/rows/" + partners.pupil().id(), partners.partner(), "{\"cells\":[\"13\"]}"))
                .hasStatusOk();
        assertThat(visits.json(sheet + "/close", partners.pupil(), "")).hasStatus(403);
        assertThat(visits.json(sheet + "/close", partners.partner(), "")).hasStatusOk();
    }

    private String make() {
        assertThat(visits.post(
                        partners.path("/sheets"),
                        partners.teacher(),
                        "title",
                        "Water, of our river",
                        "instructions",
                        "Take the sample at the bridge.",
                        "due",
                        due,
                        "columns[0].name",
                        "Nitrate",
                        "columns[0].kind",
                        "NUMBER",
                        "columns[0].unit",
                        "mg/l",
                        "columns[0].needed",
                        "true",
                        "columns[1].name",
                        "Day",
                        "columns[1].kind",
                        "DATE",
                        "columns[2].name",
                        "Colour",
                        "columns[2].kind",
                        "CHOICE",
                        "columns[2].answers",
                        "clear\n=brown"))
                .hasStatus3xxRedirection();
        var made = sheets.of(
                partners.project().id(), access.reader(partners.teacher().id()));
        return partners.path("/sheets/" + made.getFirst().id());
    }
}
