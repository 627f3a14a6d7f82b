package org.twinflow.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.Projects;
import org.twinflow.web.Visits;

/** The rooms of a project, and whom they let in. */
@Web
class ProjectPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Projects projects;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tasks",
                "/tasks?state=ended",
                "/tasks/new",
                "/members",
                "/planning",
                "/edit",
                "/braid.svg",
                "/braid.svg?night=true"
            })
    void opensEveryRoomToTheCoordinatorInBothLanguages(String room) {
        assertThat(visits.get(partners.path(room), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.french(partners.path(room), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tasks",
                "/tasks/new",
                "/members",
                "/planning",
                "/planning/activities/new",
                "/edit",
                "/braid.svg"
            })
    void showsAStrangerNothing(String room) {
        assertThat(visits.get(partners.path(room), partners.stranger())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/planning/activities/new"})
    void letsTeachersOfTheProjectReadOnlyWhatCoordinatorsWrite(String room) {
        assertThat(visits.get(partners.path(room), partners.partner())).hasStatus(403);
    }

    @Test
    void letsNoPupilGiveTasksOrAdmit() {
        assertThat(visits.get(partners.path(""), partners.pupil())).hasStatusOk();
        assertThat(visits.get(partners.path("/tasks/new"), partners.pupil())).hasStatus(403);
        assertThat(visits.post(partners.path("/tasks"), partners.pupil(), "title", "Mine"))
                .hasStatus(403);
        assertThat(visits.post(partners.path("/members"), partners.pupil(), "username", "x", "role", "TEACHER"))
                .hasStatus(403);
        assertThat(visits.get("/projects/new", partners.pupil())).hasStatus(403);
    }

    @Test
    void showsPupilsNoFamilyNamesOfPupils() {
        assertThat(visits.get(partners.path("/members"), partners.teacher()))
                .bodyText()
                .contains("<strong>Inès Tester</strong>");
        assertThat(visits.get(partners.path("/members"), partners.pupil()))
                .bodyText()
                .contains("<strong>Inès T.</strong>");
    }

    @Test
    void listsTheProjectsOfTheReader() {
        assertThat(visits.get("/projects", partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Rivers that join us");
        assertThat(visits.get("/projects", partners.stranger()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Rivers that join us");
    }

    @Test
    void refusesAnOlderVersionOfTitleAndAims() {
        var version = String.valueOf(partners.project().version());
        var path = partners.path("/edit");
        assertThat(visits.post(path, partners.coordinator(), "title", "Weirs", "aims", "", "version", version))
                .hasStatus3xxRedirection();

        assertThat(visits.post(path, partners.coordinator(), "title", "Lost", "aims", "", "version", version))
                .hasStatus(412);
        assertThat(visits.get(partners.path(""), partners.coordinator()))
                .bodyText()
                .contains("Weirs");
    }

    @Test
    void letsTheCoordinatorDeclareTheWorkDoneAndTakeItUpAgain() {
        assertThat(visits.get(partners.path("/edit"), partners.coordinator()))
                .bodyText()
                .contains(partners.path("/finish"))
                .doesNotContain(partners.path("/resume"));
        assertThat(visits.post(partners.path("/finish"), partners.teacher())).hasStatus(403);

        assertThat(visits.post(partners.path("/finish"), partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.post(partners.path("/finish"), partners.coordinator()))
                .hasStatus(409);
        assertThat(visits.french(partners.path("/edit"), partners.coordinator()))
                .bodyText()
                .contains(partners.path("/resume"), "Reprendre le travail");

        assertThat(visits.post(partners.path("/resume"), partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(projects.facts(partners.project().id()).status()).isEqualTo(ProjectStatus.ACTIVE);
    }

    @Test
    void admitsByUserNameAndDismisses() {
        var path = partners.path("/members");
        assertThat(visits.post(
                        path, partners.coordinator(), "username", "nobody-" + UUID.randomUUID(), "role", "TEACHER"))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody has this user name.");
        assertThat(visits.post(
                        path,
                        partners.coordinator(),
                        "username",
                        partners.stranger().username(),
                        "role",
                        "TEACHER"))
                .hasStatus(409);

        assertThat(visits.post(path + "/" + partners.partner().id() + "/leave", partners.coordinator()))
                .hasStatus3xxRedirection();

        assertThat(visits.get(partners.path(""), partners.partner())).hasStatus(404);
        assertThat(visits.post(
                        path,
                        partners.coordinator(),
                        "username",
                        partners.partner().username(),
                        "role",
                        "TEACHER"))
                .hasStatus3xxRedirection();
        assertThat(visits.get(partners.path(""), partners.partner())).hasStatusOk();
    }
}
