package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;

/** An activity of four schools, of which one does it in its own way. */
@SpringBootTest
class SameForAllSchoolsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Plans plans;

    @Autowired
    Jobs jobs;

    @Test
    void keepTheTextOfAnActivityButForTheOneThatAdaptsIt() {
        var schools =
                List.of(fixtures.aSchool("FR"), fixtures.aSchool("ES"), fixtures.aSchool("PL"), fixtures.aSchool("GR"));
        var teachers = schools.stream().map(fixtures::aTeacher).toList();
        var kasia = teachers.get(2);
        var project =
                fixtures.aProject(teachers.getFirst(), schools.get(0), schools.get(1), schools.get(2), schools.get(3));
        var partners = teachers.subList(1, 4);
        partners.forEach(teacher -> fixtures.admit(project, teacher, Role.TEACHER));
        plans.begin(project, fixtures.reader(teachers.getFirst()));
        var water = plans.add(
                project,
                new NewActivity(
                        "Water samples",
                        Phase.ONLINE,
                        LocalDate.of(2027, 1, 11),
                        LocalDate.of(2027, 1, 22),
                        schools.getFirst(),
                        schools,
                        List.of("en"),
                        "A table"),
                0,
                fixtures.reader(teachers.getFirst()));
        plans.propose(project, 1, fixtures.reader(teachers.getFirst()));
        partners.forEach(teacher -> inbox.complete(teacher, project, "agreePlan", Map.of("vote", "agree")));
        jobs.runDue();

        plans.adapt(project, water, schools.get(2), "Próbki wody", "", fixtures.reader(kasia));

        for (var teacher : teachers) {
            var seen = plans.of(project, fixtures.reader(teacher))
                    .orElseThrow()
                    .current()
                    .getFirst();
            assertThat(seen.title()).isEqualTo("Water samples");
            assertThat(seen.output()).isEqualTo("A table");
            assertThat(seen.schools()).extracting(school -> school.id()).isEqualTo(schools);
            assertThat(seen.adaptations())
                    .extracting(each -> each.school().id())
                    .containsExactly(schools.get(2));
        }
    }
}
