package org.twinflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.audit.Audit;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;

@SpringBootTest
class AccessTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Access access;

    @Autowired
    Projects projects;

    @Autowired
    Audit audit;

    @Test
    void namesACoordinatorAsATeacherOfTheirSchoolToo() {
        var school = fixtures.aSchool("FR");
        var ana = fixtures.aTeacher(school);
        var project = fixtures.aProject(ana, school);

        assertThat(access.reader(ana).tokens())
                .contains(
                        "public",
                        "person:" + ana,
                        "school:" + school + ":teacher",
                        "project:" + project,
                        "project:" + project + ":coordinator",
                        "project:" + project + ":teacher",
                        "project:" + project + ":school:" + school + ":teacher");
    }

    @Test
    void forgetsARoleAtOnce() {
        var school = fixtures.aSchool("FR");
        var ana = fixtures.aTeacher(school);
        var project = fixtures.aProject(ana, school);
        assertThat(projects.get(project, access.reader(ana)).title()).isEqualTo("Rivers that join us");

        fixtures.dismiss(project, ana);

        assertThatThrownBy(() -> projects.get(project, access.reader(ana))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void countsAGrantOnItsDaysOnly() {
        var ana = fixtures.aPerson("ana", fixtures.aSchool("FR"));
        var past = LocalDate.of(2020, 1, 1);
        access.grant(new NewGrant(ana, Role.HEAD, Scope.country("FR"), past, past.plusDays(1), null));

        assertThat(access.reader(ana).grants()).isEmpty();
    }

    @Test
    void letsNoPupilFoundAProject() {
        var school = fixtures.aSchool("FR");
        var pupil = fixtures.aPerson("pupil", school);
        fixtures.grant(pupil, Role.PUPIL, Scope.school(school));

        assertThatThrownBy(() -> fixtures.aProject(pupil, school)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void tellsTheAuditOfEveryGrant() {
        var ana = fixtures.aPerson("ana", fixtures.aSchool("FR"));
        var admin = fixtures.reader(fixtures.anAdministrator());

        access.withdraw(access.grant(NewGrant.of(ana, Role.HEAD, Scope.country("FR"), null)), null);

        assertThat(audit.latest(null, "grant", "person:" + ana, 10, admin).items())
                .extracting(entry -> entry.action() + " " + entry.facts().get("role"))
                .containsExactly("grant.withdrawn head", "grant.given head");
        assertThatThrownBy(() -> audit.latest(null, "", "", 10, access.reader(ana)))
                .isInstanceOf(ForbiddenException.class);
    }
}
