package org.twinflow.web.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupMaking;
import org.twinflow.groups.GroupProposalDetails;
import org.twinflow.groups.GroupProposals;
import org.twinflow.groups.GroupPublishing;
import org.twinflow.groups.NewDivision;
import org.twinflow.groups.ProposalState;
import org.twinflow.groups.WorkingGroups;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;

@Web
class GroupLifePagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Divisions divisions;

    @Autowired
    GroupMaking making;

    @Autowired
    GroupPublishing publishing;

    @Autowired
    WorkingGroups groups;

    @Autowired
    GroupProposals proposals;

    @Autowired
    Clock clock;

    Partners partners;
    GroupId group;
    String page;

    @BeforeEach
    void aGroupOfOne() {
        partners = partnership.make("FR", "GR");
        var by = reader(partners.coordinator());
        var division = divisions.open(
                partners.project().id(),
                new NewDivision("Sounds", "", 2, 4, 1, false, false, List.of(), null),
                "Group",
                by);
        making.mix(division, false, by);
        publishing.publish(division, by);
        group = groups.mine(partners.project().id(), reader(partners.pupil()))
                .getFirst()
                .id();
        page = partners.path("/groups/g/" + group);
    }

    @Test
    void settlesWhoDoesWhatAndHowItWorks() {
        var pupil = partners.pupil();
        assertThat(visits.post(page + "/duty", pupil, "pupil", pupil.id() + "", "duty", "CHAIR"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page + "/rotate", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.post(page + "/contract", partners.teacher(), "words", "We listen."))
                .hasStatus(403);
        assertThat(visits.post(page + "/contract", pupil, "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write something");
        assertThat(visits.post(page + "/contract", pupil, "words", "We listen.", "edition", "0"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page + "/contract", pupil, "words", "We talk.", "edition", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("We talk.", "has written meanwhile");
        assertThat(visits.post(page + "/contract/agree", pupil, "edition", "1")).hasStatus3xxRedirection();
        assertThat(visits.french(page, pupil))
                .hasStatusOk()
                .bodyText()
                .contains("Animation", "We listen.", "Tout le monde est d’accord")
                .doesNotContain("??");
    }

    @Test
    void proposesWhatATeacherReturnsAndThenAccepts() {
        var pupil = partners.pupil();
        assertThat(visits.get(page + "/proposals/new", partners.teacher())).hasStatus(403);
        assertThat(visits.french(page + "/proposals/new", pupil))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(propose("/proposals", pupil, "")).hasStatus(422).bodyText().doesNotContain("??");
        assertThat(propose("/proposals", pupil, "A quiz")).hasStatus3xxRedirection();
        var path = "/proposals/" + proposal().id();
        assertThat(visits.get("/inbox", partners.partner())).bodyText().contains("A quiz");
        assertThat(visits.french(page + path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Votre réponse")
                .doesNotContain("??");
        assertThat(visits.post(page + path + "/decision", partners.partner(), "verdict", "RETURN"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        visits.post(page + path + "/decision", partners.partner(), "verdict", "RETURN", "reason", "Shorter, please.");
        assertThat(visits.get(page + path, pupil))
                .bodyText()
                .contains("Shorter, please.", "Send again", "Take the idea back")
                .doesNotContain("??");
        assertThat(propose(path + "/revision", pupil, "A short quiz")).hasStatus3xxRedirection();
        assertThat(visits.post(page + path + "/decision", partners.teacher(), "verdict", "ACCEPT"))
                .hasStatus3xxRedirection();
        assertThat(proposal().state()).isIn(ProposalState.ACCEPTED, ProposalState.PLANNED);
        assertThat(visits.get(page, pupil)).bodyText().contains("A short quiz").doesNotContain("??");
        assertThat(visits.post(page + path + "/withdraw", pupil)).hasStatus(409);
        assertThat(visits.get(page + path, partners.stranger())).hasStatus(404);
    }

    @Test
    void isLedByMachines() {
        var path = partners.api("/groups/" + group);
        var day = LocalDate.now(clock).plusDays(30);
        var body = """
                {"title": "A quiz", "output": "Ten questions.", "phase": "ONLINE", "start": "%s", "end": "%s"}""".formatted(day, day.plusDays(3));
        assertThat(visits.put(path + "/contract", partners.pupil(), "{\"words\": \"We listen.\"}"))
                .hasStatus(204);
        assertThat(visits.put(path + "/contract", partners.pupil(), "{\"words\": \"We talk.\"}"))
                .hasStatus(412);
        assertThat(visits.get(path + "/contract", partners.teacher()))
                .bodyText()
                .contains("\"agreed\":[\"Inès T.\"]");
        assertThat(visits.json(path + "/proposals", partners.teacher(), body)).hasStatus(403);
        assertThat(visits.json(path + "/proposals", partners.pupil(), body)).hasStatus(201);
        var proposal = path + "/proposals/" + proposal().id();
        assertThat(visits.json(proposal + "/decision", partners.teacher(), "{\"verdict\": \"maybe\"}"))
                .hasStatus(422);
        assertThat(visits.json(
                        proposal + "/decision", partners.teacher(), "{\"verdict\": \"RETURN\", \"reason\": \"Why?\"}"))
                .hasStatusOk();
        assertThat(visits.put(proposal, partners.pupil(), body))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"REVIEW\"");
        assertThat(visits.get(path + "/proposals", partners.pupil())).bodyText().contains("\"reason\":\"Why?\"");
        assertThat(visits.get(path + "/proposals", partners.stranger())).hasStatus(404);
    }

    private MvcTestResult propose(String path, PersonSummary by, String title) {
        var day = LocalDate.now(clock).plusDays(30);
        return visits.post(
                page + path,
                by,
                "title",
                title,
                "output",
                "Ten questions.",
                "phase",
                "ONLINE",
                "start",
                day.toString(),
                "end",
                day.plusDays(3).toString());
    }

    private GroupProposalDetails proposal() {
        return proposals.of(group, reader(partners.coordinator())).getFirst();
    }

    private Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }
}
