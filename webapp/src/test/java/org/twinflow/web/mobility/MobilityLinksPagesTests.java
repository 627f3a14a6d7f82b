package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.Plans;
import org.twinflow.web.Visits;

/** The acceptance checks of going on after a journey, of its phases in the plan, and of its aims. */
@Web
class MobilityLinksPagesTests {

    private static final LocalDate START = LocalDate.now(ZoneOffset.UTC).plusDays(100);

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility journeys;

    @Autowired
    Plans plans;

    @Autowired
    Access access;

    @Autowired
    Persons persons;

    private Partners partners;
    private MobilityId mobility;
    private List<ActivityId> around;

    @BeforeEach
    void aPlanWithSomethingBeforeAndAfter() {
        var planned = journeys.make();
        partners = planned.partners();
        mobility = planned.mobility();
        around = plan().draft().stream().map(each -> each.id()).toList();
    }

    @Test
    void savesNoMobilityWithoutAnActivityAfter() {
        assertThat(visits.post(
                        "/mobilities",
                        partners.coordinator(),
                        form(around.getFirst().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("goes on after it", "Add an activity to the plan", partners.path("/planning"))
                .contains("Before: Letters before the journey", "After: An exhibition of what was seen");
        assertThat(visits.post("/mobilities", partners.coordinator(), form("")))
                .hasStatus(422)
                .bodyText()
                .contains("one before it and one after it");
        assertThat(visits.json(
                        partners.api("/mobilities"), partners.coordinator(), json("\"" + around.getLast() + "\"")))
                .hasStatus(422)
                .bodyText()
                .contains("activities");
        assertThat(visits.json(
                        partners.api("/mobilities"),
                        partners.coordinator(),
                        json("\"" + around.getFirst() + "\",\"" + around.getLast() + "\"")))
                .hasStatus(201)
                .bodyText()
                .contains("\"aims\":\"A map\"", around.getLast().toString());
    }

    @Test
    void showsThreeColouredPhasesInThePlanAndWhichMobilityLacksOne() {
        assertThat(visits.get(partners.path("/planning"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Before, during and after each mobility", "Spring in Gdynia")
                .contains("class=\"is-before\"", "class=\"is-during\"", "class=\"is-after\"")
                .contains("tf-phase is-before", "tf-phase is-after")
                .doesNotContain("Nothing goes on from it", "??");

        plans.remove(partners.project().id(), around.getLast(), plan().version(), access.reader(coordinator()));

        assertThat(visits.french(partners.path("/planning"), partners.coordinator()))
                .bodyText()
                .contains("is-after is-lacking", "Rien ne la prolonge", "aucune activité après la mobilité")
                .doesNotContain("Rien n’y mène", "??");
    }

    @Test
    void tiesAMobilityAnewOnItsOverview() {
        var overview = "/mobilities/" + mobility + "/overview";
        assertThat(visits.get(overview, partners.coordinator()))
                .bodyText()
                .contains("Letters before the journey", "An exhibition of what was seen")
                .doesNotContain("??");
        assertThat(visits.post(
                        "/mobilities/" + mobility + "/activities",
                        partners.coordinator(),
                        "activities",
                        around.getFirst().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("goes on after it");
        assertThat(visits.post(
                        "/mobilities/" + mobility + "/activities",
                        partners.coordinator(),
                        "activities",
                        around.getFirst().toString(),
                        "activities",
                        around.getLast().toString()))
                .hasStatus3xxRedirection();
        assertThat(visits.post("/mobilities/" + mobility + "/activities", partners.teacher(), "activities", ""))
                .hasStatus(403);
        assertThat(visits.put(
                        "/api/v1/mobilities/" + mobility + "/activities",
                        partners.coordinator(),
                        "[\"" + around.getFirst() + "\",\"" + around.getLast() + "\"]"))
                .hasStatusOk();
    }

    private PlanDetails plan() {
        return plans.of(partners.project().id(), access.reader(coordinator())).orElseThrow();
    }

    private PersonId coordinator() {
        return partners.coordinator().id();
    }

    @Test
    void letsAHeadPlanWhatLeavesSoonAndSaysWhatThatMeans() {
        var head = persons.teacher();
        // the plan is a draft as yet, which heads see only if they teach, too
        for (var role : List.of(Role.TEACHER, Role.HEAD)) {
            access.grant(NewGrant.of(
                    head.id(), role, Scope.project(partners.project().id().id()), null));
        }
        access.grant(NewGrant.of(
                head.id(),
                Role.HEAD,
                Scope.school(partners.project().schools().getFirst().id()),
                null));
        var soon = form(LocalDate.now(ZoneOffset.UTC).plusDays(9));

        assertThat(visits.post("/mobilities", partners.coordinator(), soon))
                .hasStatus(422)
                .bodyText()
                .contains("Only the head of a sending school can plan it later");
        assertThat(visits.get("/mobilities", head)).bodyText().contains("/mobilities/new?project=");
        assertThat(visits.get("/mobilities/new?project=" + partners.project().id(), head))
                .hasStatusOk();
        assertThat(visits.post("/mobilities", head, soon))
                .hasStatus3xxRedirection()
                .satisfies(answer ->
                        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/overview"))
                .satisfies(answer -> assertThat(String.valueOf(
                                answer.getMvcResult().getFlashMap().get("toast")))
                        .contains("The group leaves in 9 days"));
        assertThat(visits.get("/mobilities/new?project=" + partners.project().id(), partners.teacher()))
                .hasStatus(403);
    }

    private String[] form(String... activities) {
        return form(START, activities);
    }

    private String[] form(LocalDate start, String... activities) {
        var fields = new ArrayList<String>(List.of(
                "project",
                partners.project().id().toString(),
                "title",
                "Autumn in Gdynia",
                "destination",
                "Gdynia",
                "hostSchool",
                school(1),
                "sendingSchools",
                school(0),
                "start",
                start.toString(),
                "end",
                start.plusDays(7).toString(),
                "travelDays",
                "2",
                "type",
                "GRP",
                "transport",
                "TRAIN",
                "accommodation",
                "HOSTEL",
                "sealedReaders",
                partners.teacher().id().toString()));
        for (var activity : activities) {
            fields.add("activities");
            fields.add(activity);
        }
        return fields.toArray(String[]::new);
    }

    private String json(String activities) {
        return """
                {"title":"Autumn in Gdynia","destination":"Gdynia","hostSchool":"%s","sendingSchools":["%s"],
                 "start":"%s","end":"%s","travelDays":"2","type":"GRP","transport":"TRAIN","accommodation":"HOSTEL",
                 "sealedReaders":["%s"],"aims":"A map","activities":[%s]}""".formatted(
                        school(1),
                        school(0),
                        START,
                        START.plusDays(7),
                        partners.teacher().id(),
                        activities);
    }

    private String school(int at) {
        return partners.project().schools().stream()
                .map(SchoolSummary::id)
                .toList()
                .get(at)
                .toString();
    }
}
