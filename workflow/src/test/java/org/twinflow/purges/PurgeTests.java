package org.twinflow.purges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.Prepared;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Health and travel papers after a journey: who looks at them, what is held, and what goes. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class PurgeTests {

    private static final String PROCESS = "mobility-followup";

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    PurgeFixtures time;

    @Autowired
    Purges purges;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    private World world;
    private Prepared journey;
    private MobilityId mobility;

    @BeforeEach
    void aGroupThatIsBack() {
        world = journeys.aWorld();
        journey = journeys.prepared(world);
        mobility = journey.mobility();
        journeys.depart(journey, world);
        jobs.ringTimers(PROCESS, mobility.toString(), "returnDayCame");
    }

    @Test
    void areLookedAtHeldAndDeletedWithACertificate() {
        var officer = officer(world.france());
        time.near(mobility);
        assertThat(keys(officer)).contains("checkHealthPurge", "checkTravelPurge");
        assertThat(keys(fixtures.anAdministrator())).doesNotContain("checkHealthPurge");
        var by = reader(officer);
        var health = health(by);
        assertThat(health.waits()).isTrue();
        assertThat(health.lines()).hasSize(2);
        assertThat(health.lines().getFirst().traveller()).startsWith("Planteduella");
        assertThat(health.until())
                .isEqualTo(purges.of(mobility, by).journey().end().plusDays(7));

        assertThatThrownBy(() -> confirm(RetentionClass.HEALTH, Set.of(journey.other()), " ", by))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() ->
                        confirm(RetentionClass.HEALTH, Set.of(new DossierId(UUID.randomUUID())), "A complaint", by))
                .isInstanceOf(InvalidException.class);
        confirm(RetentionClass.HEALTH, Set.of(journey.other()), "A complaint is open", by);
        assertThat(keys(officer)).doesNotContain("checkHealthPurge").contains("checkTravelPurge");
        assertThatThrownBy(() -> confirm(RetentionClass.HEALTH, Set.of(), "", by))
                .isInstanceOf(RefusedException.class);

        time.keptUntil(mobility, 1);
        time.over(mobility, "healthTimeOver");

        await().atMost(Duration.ofSeconds(30)).until(() -> health(by).gone() > 0);
        assertThat(active()).doesNotContain("healthTimeOver", "purgeHealth").contains("checkTravelPurge");
        var kept = line(health(by), journey.other().id());
        assertThat(kept.held()).isEqualTo(kept.there()).isPositive();
        assertThat(kept.reasons()).containsExactly("A complaint is open");
        assertThat(kept.heldHere()).isTrue();
        var gone = line(health(by), journey.dossier().id());
        assertThat(gone.there()).isZero();
        assertThat(gone.certificates()).isNotEmpty().allMatch(code -> code.length() == 12);
        assertThat(gone.goneAt()).isNotNull();

        purges.release(mobility, RetentionClass.HEALTH, journey.other(), by);

        await().atMost(Duration.ofSeconds(30)).until(() -> health(by).there() == 0);
        assertThatThrownBy(() -> purges.release(mobility, RetentionClass.HEALTH, journey.other(), by))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void areForAdministratorsWhereNobodyHoldsTheRole() {
        time.near(mobility);
        var administrator = fixtures.anAdministrator();
        assertThat(keys(administrator)).contains("checkHealthPurge", "checkTravelPurge");
        assertThat(health(reader(administrator)).waits()).isTrue();

        confirm(RetentionClass.HEALTH, Set.of(), "", reader(administrator));

        assertThat(health(reader(administrator)).checked()).isNotNull();
        assertThat(active()).contains("healthTimeOver");
    }

    @Test
    void waitForWhatIsKeptForLonger() {
        time.near(mobility);
        var administrator = reader(fixtures.anAdministrator());
        confirm(RetentionClass.TRAVEL, Set.of(), "", administrator);
        time.keptUntil(mobility, -20);
        time.over(mobility, "travelTimeOver");

        assertThat(active()).contains("travelTimeOver");
        assertThat(processes.variables(PROCESS, mobility.toString()).get("travelUntil"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
        time.keptUntil(mobility, 1);
        time.over(mobility, "travelTimeOver");

        assertThat(active()).doesNotContain("travelTimeOver");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> PurgeFixtures.group(purges.of(mobility, administrator), RetentionClass.TRAVEL)
                                .there()
                        == 0);
    }

    @Test
    void areSeenByNobodyElse() {
        var spanish = reader(officer(world.spain()));
        officer(world.france());
        time.near(mobility);
        assertThat(purges.of(mobility, spanish).groups()).isEmpty();
        assertThatThrownBy(() -> confirm(RetentionClass.HEALTH, Set.of(), "", spanish))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> purges.release(mobility, RetentionClass.HEALTH, journey.dossier(), spanish))
                .isInstanceOf(NotFoundException.class);
        var elsewhere = officer(fixtures.aSchool("IT"));
        for (var person : List.of(world.coordinator(), world.teacher(), world.mother(), world.host(), elsewhere)) {
            assertThatThrownBy(() -> purges.of(mobility, reader(person))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> confirm(RetentionClass.HEALTH, Set.of(), "", reader(person)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private PersonId officer(SchoolId school) {
        var officer = fixtures.aPerson("officer", school);
        fixtures.grant(officer, Role.DATA_PROTECTION_OFFICER, Scope.school(school));
        return officer;
    }

    private void confirm(RetentionClass kind, Set<DossierId> held, String reason, Reader by) {
        purges.confirm(mobility, kind, world.france(), held, reason, by);
    }

    private PurgeGroup health(Reader by) {
        return PurgeFixtures.group(purges.of(mobility, by), RetentionClass.HEALTH);
    }

    private static PurgeLine line(PurgeGroup group, UUID dossier) {
        return group.lines().stream()
                .filter(line -> line.dossier().id().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(PersonId person) {
        var query = new InboxQuery(InboxView.ME, null, "", 200, null, Locale.ENGLISH);
        return inbox.view(reader(person), query).items().stream()
                .filter(task -> task.subject().equals(mobility.toString()))
                .map(task -> task.key())
                .toList();
    }

    private List<String> active() {
        return processes.activeElements(PROCESS, mobility.toString());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
