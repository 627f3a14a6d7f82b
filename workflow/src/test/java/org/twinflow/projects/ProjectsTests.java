package org.twinflow.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

@SpringBootTest
class ProjectsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    SchoolId france;
    PersonId helene;
    ProjectId project;

    @BeforeEach
    void aProject() {
        france = fixtures.aSchool("FR");
        helene = fixtures.aTeacher(france);
        project = fixtures.aProject(helene, france);
    }

    @Test
    void isFoundedOnceHoweverOftenTheFormIsSent() {
        var id = ProjectId.next();
        var wanted = new NewProject(
                "Weirs", "", "en", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30), List.of(france, france));

        projects.found(id, wanted, fixtures.reader(helene));
        projects.found(id, wanted, fixtures.reader(helene));

        assertThat(projects.visibleTo(fixtures.reader(helene))).hasSize(2);
        assertThat(projects.facts(id).schools()).hasSize(1);
    }

    @Test
    void isDescribedByItsCoordinatorsFromTheVersionTheySaw() {
        var seen = projects.facts(project).version();
        projects.describe(project, "Rivers and weirs", "All of them.", seen, fixtures.reader(helene));

        assertThat(projects.facts(project).title()).isEqualTo("Rivers and weirs");
        assertThatThrownBy(() -> projects.describe(project, "Mine", "", seen, fixtures.reader(helene)))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> projects.describe(project, " ", "", seen + 1, fixtures.reader(helene)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void admitsPeopleOfItsSchoolsInRolesOfAProject() {
        var marc = fixtures.aTeacher(france);
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));

        projects.admit(project, marc, Role.TEACHER, fixtures.reader(helene));

        assertThat(projects.members(project, fixtures.reader(marc))).hasSize(2);
        assertThatThrownBy(() -> projects.admit(project, stranger, Role.TEACHER, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> projects.admit(project, marc, Role.JUROR, fixtures.reader(helene)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> projects.admit(project, marc, Role.COORDINATOR, fixtures.reader(marc)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void keepsItsLastCoordinator() {
        assertThatThrownBy(() -> projects.dismiss(project, helene, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void isDeclaredDoneAndTakenUpAgainByItsCoordinators() {
        var marc = fixtures.aTeacher(france);
        projects.admit(project, marc, Role.TEACHER, fixtures.reader(helene));
        assertThatThrownBy(() -> projects.finish(project, fixtures.reader(marc)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> projects.resume(project, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);

        projects.finish(project, fixtures.reader(helene));
        assertThat(projects.facts(project).status()).isEqualTo(ProjectStatus.FINISHING);
        assertThatThrownBy(() -> projects.finish(project, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);

        projects.resume(project, fixtures.reader(helene));
        assertThat(projects.facts(project).status()).isEqualTo(ProjectStatus.ACTIVE);
    }

    @Test
    void losesWhoIsDismissed() {
        var marc = fixtures.aTeacher(france);
        projects.admit(project, marc, Role.TEACHER, fixtures.reader(helene));

        projects.dismiss(project, marc, fixtures.reader(helene));

        assertThatThrownBy(() -> projects.get(project, fixtures.reader(marc))).isInstanceOf(NotFoundException.class);
    }
}
