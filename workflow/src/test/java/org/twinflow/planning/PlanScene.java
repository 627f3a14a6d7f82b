package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** A plan that three schools have agreed to. */
@SpringBootTest
abstract class PlanScene {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Plans plans;

    @Autowired
    PlanHistory history;

    @Autowired
    Jobs jobs;

    SchoolId france;
    SchoolId spain;
    SchoolId poland;
    PersonId helene;
    PersonId lucia;
    PersonId kasia;
    ProjectId project;
    ActivityId water;
    ActivityId letters;

    @BeforeEach
    void aPlanOfThreeSchoolsInForce() {
        france = fixtures.aSchool("FR");
        spain = fixtures.aSchool("ES");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        lucia = fixtures.aTeacher(spain);
        kasia = fixtures.aTeacher(poland);
        project = fixtures.aProject(helene, france, spain, poland);
        fixtures.admit(project, lucia, Role.TEACHER);
        fixtures.admit(project, kasia, Role.TEACHER);
        plans.begin(project, reader(helene));
        water = add("Water samples", Phase.ONLINE, "2026-10-05", "2026-10-16", france, france, spain, poland);
        letters = add("Letters", Phase.ONLINE, "2026-11-02", "2026-11-06", france, france, poland);
        propose();
        vote(lucia);
        vote(kasia);
        jobs.runDue();
        assertThat(plan().edition()).isEqualTo(1);
    }

    ActivityId add(String title, Phase phase, String start, String end, SchoolId responsible, SchoolId... schools) {
        return plans.add(
                project,
                new NewActivity(
                        title, phase, day(start), day(end), responsible, List.of(schools), List.of("en"), "A table"),
                plan().version(),
                reader(helene));
    }

    void propose() {
        plans.propose(project, plan().version(), reader(helene));
    }

    void vote(PersonId teacher) {
        inbox.complete(teacher, project, "agreePlan", Map.of("vote", "agree"));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    PlanDetails plan() {
        return plans.of(project, reader(helene)).orElseThrow();
    }

    Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
