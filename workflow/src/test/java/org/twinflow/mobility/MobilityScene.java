package org.twinflow.mobility;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Fixtures;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;

/** A partnership of three schools, and what its mobilities are asked. */
@SpringBootTest
abstract class MobilityScene {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcTemplate database;

    World world;

    @BeforeEach
    void aProjectOfThreeSchools() {
        world = journeys.aWorld();
    }

    org.twinflow.access.Reader reader(PersonId person) {
        return fixtures.reader(person);
    }

    DossierId groupOf(MobilityId mobility) {
        return Objects.requireNonNull(
                        mobilities.matrix(mobility, reader(world.coordinator())).ofGroup())
                .id();
    }
}
