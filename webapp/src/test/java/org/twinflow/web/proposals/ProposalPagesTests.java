package org.twinflow.web.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.proposals.ProposalDetails;
import org.twinflow.proposals.Proposals;
import org.twinflow.web.Visits;

@Web
class ProposalPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Proposals proposals;

    @Autowired
    Clock clock;

    Partners partners;
    LocalDate today;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    @Test
    void areOpenedVotedOnAndReadByTeachers() {
        propose();
        var path = partners.path("/proposals/" + proposal().id());

        assertThat(visits.get(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Place, and guard, the recorders", "Vote for my school")
                .doesNotContain("??");
        assertThat(visits.post(path + "/votes", partners.partner(), "votes[0].says", "NO", "votes[0].reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say something of each");
        assertThat(visits.post(
                        path + "/votes",
                        partners.partner(),
                        "votes[0].says",
                        "YES",
                        "votes[0].reason",
                        "",
                        "votes[1].says",
                        "NO",
                        "votes[1].reason",
                        "Too long, too late."))
                .hasStatus3xxRedirection();
        assertThat(visits.french(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??", "Too long, too late.");
        assertThat(visits.french(path, partners.partner())).bodyText().contains("Too long, too late.");
        assertThat(visits.get(partners.path("/proposals"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2 voted", "Your vote is missing");
        assertThat(visits.get(path, partners.pupil())).hasStatus(404);
        assertThat(visits.get(partners.path("/proposals"), partners.pupil())).hasStatus(403);
        assertThat(visits.get(path, partners.stranger())).hasStatus(404);

        assertThat(visits.post(path + "/call-off", partners.partner())).hasStatus(403);
        assertThat(visits.post(path + "/call-off", partners.teacher())).hasStatus3xxRedirection();
        assertThat(visits.post(path + "/votes", partners.coordinator(), "votes[0].says", "YES", "votes[1].says", "YES"))
                .hasStatus(409);
    }

    @Test
    void saysWhatIsWrongAtTheTaskConcerned() {
        assertThat(visits.post(
                        partners.path("/proposals"),
                        partners.teacher(),
                        "title",
                        "Spring",
                        "electorate",
                        "SCHOOL",
                        "closes",
                        today.plusDays(3).toString(),
                        "tasks[1].title",
                        "Draw the map",
                        "tasks[1].target",
                        "ALL_SCHOOLS:",
                        "tasks[1].due",
                        today.plusDays(3).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-tasks[0].due\"", "Choose a day after the last day of the vote.")
                .doesNotContain("??");
        assertThat(visits.post(partners.path("/proposals"), partners.teacher(), "more", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("tasks[2].title");
        assertThat(visits.post(partners.path("/proposals"), partners.pupil(), "title", "x"))
                .hasStatus(403);
    }

    @Test
    void areOpenToMachines() throws Exception {
        var made = visits.json(
                partners.api("/task-proposals"),
                partners.partner(),
                "{\"title\":\"Spring\",\"electorate\":\"PERSON\",\"closes\":\"" + today.plusDays(3)
                        + "\",\"tasks\":[{\"title\":\"Draw the map\",\"kind\":\"ALL_SCHOOLS\",\"due\":\""
                        + today.plusDays(9) + "\"}]}");
        assertThat(made).hasStatus(201);
        var id = JsonPath.<String>read(made.getResponse().getContentAsString(), "$.id");

        var voted = visits.json(
                "/api/v1/task-proposals/" + id + "/votes", partners.coordinator(), "{\"votes\":[{\"says\":\"YES\"}]}");
        assertThat(voted).hasStatusOk();
        var answer = voted.getResponse().getContentAsString();
        assertThat(JsonPath.<Integer>read(answer, "$.voters")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(answer, "$.voted")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(answer, "$.tasks[0].yes")).isZero();
        assertThat(JsonPath.<String>read(answer, "$.tasks[0].own.says")).isEqualTo("YES");
        assertThat(visits.json("/api/v1/task-proposals/" + id + "/votes", partners.teacher(), "{}"))
                .hasStatus(422);
        assertThat(visits.json("/api/v1/task-proposals/" + id + "/call-off", partners.partner(), ""))
                .hasStatusOk();
    }

    private void propose() {
        assertThat(visits.post(
                        partners.path("/proposals"),
                        partners.teacher(),
                        "title",
                        "Work of the spring",
                        "electorate",
                        "SCHOOL",
                        "quorum",
                        "1",
                        "closes",
                        today.plusDays(7).toString(),
                        "tasks[0].title",
                        "Place, and guard, the recorders",
                        "tasks[0].target",
                        "PERSON:" + partners.partner().id(),
                        "tasks[0].due",
                        today.plusDays(20).toString(),
                        "tasks[1].title",
                        "",
                        "tasks[2].title",
                        "Draw the map",
                        "tasks[2].target",
                        "ALL_SCHOOLS:",
                        "tasks[2].due",
                        today.plusDays(20).toString()))
                .hasStatus3xxRedirection();
    }

    private ProposalDetails proposal() {
        return proposals
                .of(
                        partners.project().id(),
                        access.reader(partners.coordinator().id()))
                .getFirst();
    }
}
