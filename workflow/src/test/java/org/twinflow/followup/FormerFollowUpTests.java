package org.twinflow.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.followup.FollowUpCases.PROCESS;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.followup.Duty.Kind;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** A case that began with the first version of the model comes to its end, whatever has been added to it since. */
@SpringBootTest
class FormerFollowUpTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    MobilityChanges changes;

    @Autowired
    Deployments deployments;

    @Autowired
    FollowUp followUp;

    @Autowired
    Duties duties;

    @Autowired
    Restitutions restitutions;

    @Autowired
    ReturnFixtures afterReturn;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    private World world;
    private MobilityId mobility;

    @BeforeEach
    void aGroupThatDepartedUnderTheFirstVersion() throws IOException {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        deployments.deploy(PROCESS, firstVersion(), "test");
        try {
            journeys.depart(prepared, world);
        } finally {
            deployments.takeBundled(PROCESS);
        }
    }

    @Test
    void followsTheDaysAndEndsWithTheLastPaper() {
        var end = afterwards().mobility().end();
        changes.move(
                mobility, afterwards().mobility().start(), end.plusDays(2), "A strike", reader(world.coordinator()));
        journeys.letTimePass(mobility, 11);
        jobs.ringTimers(PROCESS, mobility.toString(), "returnDayCame");
        assertThat(active()).containsExactly("declareAttendance");
        journeys.answer(mobility, "declareAttendance", world.host(), Map.of("attended", "YES", "hostNote", ""));
        assertThat(active()).containsExactly("gatherProofs");
        followUp.certify(mobility, reader(world.coordinator()));

        afterReturn.settle(mobility, world);
        followUp.close(mobility, reader(world.coordinator()));
        jobs.runDue();

        assertThat(processes.isRunning(PROCESS, mobility.toString())).isFalse();
    }

    @Test
    void asksNobodyForWhatItDoesNotKnow() {
        journeys.letTimePass(mobility, 9);
        jobs.ringTimers(PROCESS, mobility.toString(), "returnDayCame");
        var evening = new NewRestitution(null, "An evening of pictures", LocalDate.now(ZoneOffset.UTC), "");

        assertThat(restitutions.of(mobility, reader(world.coordinator())))
                .returns(false, RestitutionDetails::waits)
                .returns(false, RestitutionDetails::mayName);
        assertThatThrownBy(() -> restitutions.name(mobility, evening, reader(world.coordinator())))
                .isInstanceOf(RefusedException.class);
        assertThat(duties.of(mobility, reader(world.coordinator())))
                .extracting(Duty::kind)
                .contains(Kind.ATTENDANCE, Kind.TICKETS);
    }

    private static Map<String, byte[]> firstVersion() throws IOException {
        var files = new HashMap<String, byte[]>();
        var found =
                new PathMatchingResourcePatternResolver().getResources("classpath:former/mobility-followup-2026.1/*");
        for (var file : found) {
            files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
        }
        return files;
    }

    private Afterwards afterwards() {
        return followUp.of(mobility, reader(world.coordinator()));
    }

    private List<String> active() {
        return processes.activeElements(PROCESS, mobility.toString());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
