package org.twinflow.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.originals.OriginalsList.Cell;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Teachers tick originals at the gathering, on several telephones, some of them without a network. */
@SpringBootTest
class OriginalsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Originals originals;

    @Autowired
    OriginalStatements statements;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aJourneyThatAsksForPapers() {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
    }

    @Test
    void listsTheOriginalsOfEachTravellerByFirstName() {
        var list = originals.of(mobility, reader(world.teacher()));

        assertThat(list.open()).isTrue();
        assertThat(list.rows()).hasSize(2);
        assertThat(list.rows())
                .allSatisfy(row -> assertThat(row.cells())
                        .extracting(Cell::paper)
                        .containsExactly(Paper.M13, Paper.M16, Paper.M18));
        assertThat(list.complete()).isZero();
        assertThat(originals.of(mobility, reader(world.partner())).rows()).isEmpty();
    }

    @Test
    void letsTheLastTickCountWhenTwoTelephonesMeet() {
        var first = tick(true, Duration.ofMinutes(30));
        var mistake = tick(false, Duration.ofMinutes(10));
        var last = tick(true, Duration.ofMinutes(5));

        originals.tick(mobility, List.of(mistake, last), reader(world.coordinator()));
        originals.tick(mobility, List.of(first), reader(world.teacher()));

        assertThat(cell().seen()).isTrue();
        assertThat(cell().at())
                .isBetween(Instant.now().minusSeconds(360), Instant.now().minusSeconds(240));
    }

    @Test
    void changesNothingWhenATickIsSentTwice() {
        var seen = tick(true, Duration.ofMinutes(2));
        originals.tick(mobility, List.of(seen), reader(world.teacher()));
        var at = cell().at();
        originals.tick(mobility, List.of(tick(false, Duration.ofMinutes(1))), reader(world.teacher()));

        originals.tick(mobility, List.of(seen), reader(world.teacher()));

        assertThat(cell().seen()).isFalse();
        assertThat(cell().at()).isAfter(at);
    }

    @Test
    void printsWhoSawTheOriginalBesideThePaper() {
        originals.tick(mobility, List.of(tick(true, Duration.ZERO)), reader(world.teacher()));

        assertThat(statements.of(dossier, Locale.FRENCH).get(Paper.M13))
                .singleElement()
                .satisfies(said -> assertThat(said.label()).isEqualTo("Original vu par"));
        originals.tick(mobility, List.of(tick(false, Duration.ZERO)), reader(world.teacher()));
        assertThat(statements.of(dossier, Locale.FRENCH)).isEmpty();
    }

    @Test
    void leavesOutWhoLeftWhileTheTelephoneWasOff() {
        mobilities.withdraw(dossier, "Ill", reader(world.teacher()));

        originals.tick(mobility, List.of(tick(true, Duration.ofHours(1))), reader(world.teacher()));

        assertThat(originals.of(mobility, reader(world.teacher())).rows()).hasSize(1);
        assertThat(statements.of(dossier, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void isForThoseWhoTeachAndOnlyWhileThereIsAJourney() {
        assertThatThrownBy(() -> originals.of(mobility, reader(world.head()))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> originals.of(mobility, reader(world.mother()))).isInstanceOf(NotFoundException.class);
        var planned = journeys.aMobility(world);
        assertThat(originals.of(planned, reader(world.teacher())).open()).isFalse();
        assertThatThrownBy(() -> originals.tick(planned, List.of(), reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        var foreign = new Tick(UUID.randomUUID(), dossier, Paper.M13, true, Duration.ZERO);
        originals.tick(mobility, List.of(foreign), reader(world.partner()));
        assertThat(cell().seen()).isFalse();
    }

    private Tick tick(boolean seen, Duration ago) {
        return new Tick(UUID.randomUUID(), dossier, Paper.M13, seen, ago);
    }

    private Cell cell() {
        return originals.of(mobility, reader(world.teacher())).rows().stream()
                .filter(row -> row.dossier().equals(dossier))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.paper() == Paper.M13)
                .findFirst()
                .orElseThrow();
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
