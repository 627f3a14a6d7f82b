package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Web;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.people.PersonSummary;

/** The papers of a group on the pages of those who are asked for them. */
@Web
class GroupPapersPagesTests extends MobilityPagesScene {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    private DossierId group;

    /** Named for this journey, and in the project for nothing else. */
    private PersonSummary host;

    @BeforeEach
    void thePapersAreAskedFor() {
        host = person("Nikos");
        access.grant(NewGrant.of(host.id(), Role.HOST_TEACHER, Scope.mobility(mobility.id()), null));
        mobilities.addParticipant(
                mobility,
                new NewParticipant(
                        person("Pupil").id(),
                        TravellerFacts.minor("FR"),
                        List.of(person("Father").id())),
                reader(partners.coordinator()));
        var asked = tasks.about(mobility.toString()).getFirst();
        work.complete(
                asked.id(), Map.of("hostConfirms", "YES", "capacity", 9), Duration.ZERO, reader(host), Locale.ENGLISH);
        mobilities.endSelection(mobility, reader(partners.teacher()));
        group = Objects.requireNonNull(mobilities
                        .matrix(mobility, reader(partners.coordinator()))
                        .ofGroup())
                .id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tasks.about(group.toString()).size() == 3);
    }

    @Test
    void leadTheHostFromTheInboxToThePaperAndToNoOther() {
        assertThat(visits.get("/inbox", host))
                .bodyText()
                .contains("Hand in the papers of the host", "Spring in Gdynia");
        assertThat(visits.french("/inbox", host))
                .bodyText()
                .contains("Remettre les papiers de l’établissement d’accueil");
        assertThat(visits.get("/dossiers/" + group, host))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(at("/dossiers?dossier=" + group));
        assertThat(visits.get(at("/dossiers?dossier=" + group), host))
                .hasStatusOk()
                .bodyText()
                .contains("paper=M27")
                .doesNotContain("/pdf", "??");
        assertThat(visits.get(paper("M27"), host))
                .hasStatusOk()
                .bodyText()
                .contains("/items/M27/submissions")
                .doesNotContain("/items/M27/accept", "??");
        assertThat(visits.get(paper("M29"), host)).hasStatusOk().bodyText().doesNotContain("/items/M29/submissions");

        assertThat(upload(items("M29"), host, PDF)).hasStatus(403);
        assertThat(upload(items("M27"), host, PDF)).hasStatus3xxRedirection();

        assertThat(visits.get("/inbox", host)).bodyText().doesNotContain("Hand in the papers of the host");
        assertThat(visits.get(paper("M27"), host)).bodyText().contains("/items/M27/content");
        assertThat(tasks.about(group.toString()))
                .extracting(TaskDetails::key)
                .containsExactlyInAnyOrder("bookTravel", "handInGroupPapers", "checkGroupPapers");
        assertThat(visits.get("/dossiers/" + group + "/pdf", host)).hasStatus(403);
    }

    @Test
    void sayOnTheOverviewWhoIsAsked() {
        assertThat(visits.get(at("/overview"), partners.coordinator()))
                .bodyText()
                .contains(
                        "The host is asked for its papers",
                        "The coordinators and the schools that send are asked for papers")
                .doesNotContain("??");
        assertThat(visits.french(at("/overview"), partners.partner()))
                .bodyText()
                .contains("L’établissement d’accueil doit remettre ses papiers")
                .doesNotContain("??");
        assertThat(visits.get("/inbox", partners.coordinator())).bodyText().contains("Hand in the papers of the group");
    }

    @Test
    void areToldBesideTheTaskThatLeadsToThem() {
        assertThat(visits.get(task("handInHostPapers"), host))
                .bodyText()
                .contains("What waits on its page", link("M27"), "Missing")
                .doesNotContain("This task has a page of its own", link("M29"), "??");
        assertThat(upload(items("M27"), host, PDF)).hasStatus3xxRedirection();

        assertThat(visits.get(task("checkGroupPapers"), partners.coordinator()))
                .bodyText()
                .contains("What waits on its page", link("M27"), "Received")
                .doesNotContain(link("M29"));
        assertThat(visits.french(task("handInGroupPapers"), partners.coordinator()))
                .bodyText()
                .contains("Ce qui attend sur sa page", link("M29"), "Manquant")
                .doesNotContain(link("M27"), "??");
        assertThat(visits.get(task("bookTravel"), partners.coordinator()))
                .bodyText()
                .doesNotContain("What waits on its page");
    }

    private String task(String key) {
        return "/tasks/"
                + tasks.about(group.toString()).stream()
                        .filter(task -> task.key().equals(key))
                        .map(TaskDetails::id)
                        .findFirst()
                        .orElseThrow();
    }

    private String link(String code) {
        return paper(code).replace("&", "&amp;");
    }

    @Test
    void areShownToNobodyWhoHasNoPartInTheJourney() {
        var stranger = person("Stranger");
        var another = partnership.make();
        for (var nobody : List.of(stranger, another.coordinator(), another.teacher())) {
            assertThat(visits.get("/dossiers/" + group, nobody)).hasStatus(404);
            assertThat(upload(items("M27"), nobody, PDF)).hasStatus(404);
            assertThat(visits.get("/inbox", nobody)).bodyText().doesNotContain("Spring in Gdynia");
        }
    }

    private String paper(String code) {
        return at("/dossiers?dossier=" + group + "&paper=" + code);
    }

    private String items(String code) {
        return "/dossiers/" + group + "/items/" + code + "/submissions";
    }

    private Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }
}
