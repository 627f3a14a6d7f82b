package org.twinflow.web.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.Assignments;
import org.twinflow.people.PersonSummary;
import org.twinflow.planning.Plans;
import org.twinflow.projects.Projects;
import org.twinflow.web.security.As;

@Web
class ProjectPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Partnership partnership;

    @Autowired
    As as;

    @Autowired
    Access access;

    @Autowired
    Projects projects;

    @Autowired
    Assignments assignments;

    @Autowired
    Plans plans;

    @Autowired
    Clock clock;

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
        assertThat(get(partners.path(room), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(french(partners.path(room), partners.coordinator()))
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
        assertThat(get(partners.path(room), partners.stranger())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/planning/activities/new"})
    void letsTeachersOfTheProjectReadOnlyWhatCoordinatorsWrite(String room) {
        assertThat(get(partners.path(room), partners.partner())).hasStatus(403);
    }

    @Test
    void letsNoPupilGiveTasksOrAdmit() {
        assertThat(get(partners.path(""), partners.pupil())).hasStatusOk();
        assertThat(get(partners.path("/tasks/new"), partners.pupil())).hasStatus(403);
        assertThat(post(partners.path("/tasks"), partners.pupil(), "title", "Mine"))
                .hasStatus(403);
        assertThat(post(partners.path("/members"), partners.pupil(), "username", "x", "role", "TEACHER"))
                .hasStatus(403);
        assertThat(get("/projects/new", partners.pupil())).hasStatus(403);
    }

    @Test
    void showsPupilsNoFamilyNamesOfPupils() {
        assertThat(get(partners.path("/members"), partners.teacher()))
                .bodyText()
                .contains("<strong>Inès Tester</strong>");
        assertThat(get(partners.path("/members"), partners.pupil())).bodyText().contains("<strong>Inès T.</strong>");
    }

    @Test
    void listsTheProjectsOfTheReader() {
        assertThat(get("/projects", partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Rivers that join us");
        assertThat(get("/projects", partners.stranger()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Rivers that join us");
    }

    @Test
    void foundsOneProjectHoweverOftenTheFormIsSent() {
        var form = new String[] {
            "id",
            UUID.randomUUID().toString(),
            "title",
            "Ποτάμια",
            "aims",
            "",
            "language",
            "el",
            "start",
            "2026-09-01",
            "end",
            "2027-06-30",
            "schools",
            String.valueOf(partners.project().schools().getFirst().id())
        };

        assertThat(post("/projects", partners.teacher(), form)).hasStatus3xxRedirection();
        assertThat(post("/projects", partners.teacher(), form)).hasStatus3xxRedirection();

        assertThat(projects.visibleTo(access.reader(partners.teacher().id()))).hasSize(2);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(post(
                        "/projects",
                        partners.teacher(),
                        "title",
                        "",
                        "id",
                        UUID.randomUUID().toString(),
                        "language",
                        "en"))
                .hasStatus(422)
                .bodyText()
                .contains("Give a date.")
                .doesNotContain("??");
    }

    @Test
    void refusesAnOlderVersionOfTitleAndAims() {
        var version = String.valueOf(partners.project().version());
        var path = partners.path("/edit");
        assertThat(post(path, partners.coordinator(), "title", "Weirs", "aims", "", "version", version))
                .hasStatus3xxRedirection();

        assertThat(post(path, partners.coordinator(), "title", "Lost", "aims", "", "version", version))
                .hasStatus(412);
        assertThat(get(partners.path(""), partners.coordinator())).bodyText().contains("Weirs");
    }

    @Test
    void admitsByUserNameAndDismisses() {
        var path = partners.path("/members");
        assertThat(post(path, partners.coordinator(), "username", "nobody-" + UUID.randomUUID(), "role", "TEACHER"))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody has this user name.");
        assertThat(post(
                        path,
                        partners.coordinator(),
                        "username",
                        partners.stranger().username(),
                        "role",
                        "TEACHER"))
                .hasStatus(409);

        assertThat(post(path + "/" + partners.partner().id() + "/dismiss", partners.coordinator()))
                .hasStatus3xxRedirection();

        assertThat(get(partners.path(""), partners.partner())).hasStatus(404);
        assertThat(post(
                        path,
                        partners.coordinator(),
                        "username",
                        partners.partner().username(),
                        "role",
                        "TEACHER"))
                .hasStatus3xxRedirection();
        assertThat(get(partners.path(""), partners.partner())).hasStatusOk();
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
        assertThat(post(partners.path("/tasks"), partners.teacher(), form)).hasStatus3xxRedirection();
        assertThat(post(partners.path("/tasks"), partners.teacher(), form)).hasStatus3xxRedirection();

        var given = assignments.of(
                partners.project().id(), access.reader(partners.teacher().id()));
        assertThat(given).extracting(AssignmentSummary::title).containsExactly("Place the recorders");
        var path = partners.path("/tasks/" + given.getFirst().id());
        assertThat(get(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("At the weir.", "Do it")
                .doesNotContain("??");
        assertThat(french(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(get(path, partners.pupil())).hasStatus(404);
        assertThat(get(path, partners.stranger())).hasStatus(404);
        assertThat(post(path + "/cancel", partners.partner())).hasStatus(403);
        assertThat(post(path + "/cancel", partners.teacher())).hasStatus3xxRedirection();
        assertThat(post(path + "/cancel", partners.teacher())).hasStatus(409);
        assertThat(get(partners.path("/tasks?state=ended"), partners.teacher()))
                .bodyText()
                .contains("Called off");
    }

    @Test
    void saysWhatIsWrongWithATask() {
        assertThat(post(
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

    @Test
    void writesAndProposesThePlan() {
        assertThat(post(partners.path("/planning/begin"), partners.partner())).hasStatus(403);
        assertThat(post(partners.path("/planning/begin"), partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(post(partners.path("/planning/begin"), partners.coordinator()))
                .hasStatus(409);
        assertThat(get(partners.path("/planning/activities/new"), partners.coordinator()))
                .hasStatusOk();

        assertThat(post(partners.path("/planning/activities"), partners.coordinator(), "version", "0", "title", ""))
                .hasStatus(422);
        assertThat(post(partners.path("/planning/activities"), partners.coordinator(), activity("0")))
                .hasStatus3xxRedirection();
        assertThat(post(partners.path("/planning/activities"), partners.coordinator(), activity("0")))
                .hasStatus(412);

        var draft = plans.of(
                        partners.project().id(),
                        access.reader(partners.coordinator().id()))
                .orElseThrow()
                .draft();
        assertThat(get(partners.path("/planning/activities/" + draft.getFirst().id()), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Water samples")
                .doesNotContain("??");
        assertThat(get(partners.path("/planning"), partners.coordinator()))
                .bodyText()
                .contains("Water samples", "Propose to the schools");
        assertThat(post(partners.path("/planning/propose"), partners.coordinator(), "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(partners.path("/planning"), partners.partner()))
                .bodyText()
                .contains("Before the schools", "Not answered yet");
        assertThat(get(partners.path("/planning/activities/new"), partners.coordinator()))
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
        assertThat(get(path, partners.partner())).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(french(path, partners.pupil())).hasStatusOk().bodyText().doesNotContain("??");
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    private MvcTestResult get(String path, PersonSummary person) {
        return mvc.get().uri(path).with(as.person(person)).exchange();
    }

    private MvcTestResult french(String path, PersonSummary person) {
        return mvc.get()
                .uri(path)
                .with(as.person(person))
                .cookie(new Cookie("tf-lang", "fr"))
                .exchange();
    }

    private MvcTestResult post(String path, PersonSummary person, String... form) {
        var request = mvc.post().uri(path).with(as.person(person)).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
