package org.twinflow.followup;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.twinflow.Fixtures;
import org.twinflow.engine.Jobs;
import org.twinflow.mobility.JourneyReturns;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;

/** Does what a case waits for after a return beside the papers of travellers, for tests. */
@Component
public class ReturnFixtures {

    private final Fixtures fixtures;
    private final MobilityFixtures journeys;
    private final JourneyReturns returns;
    private final Restitutions restitutions;
    private final FollowUp followUp;
    private final Jobs jobs;

    ReturnFixtures(
            Fixtures fixtures,
            MobilityFixtures journeys,
            JourneyReturns returns,
            Restitutions restitutions,
            FollowUp followUp,
            Jobs jobs) {
        this.fixtures = fixtures;
        this.journeys = journeys;
        this.returns = returns;
        this.restitutions = restitutions;
        this.followUp = followUp;
        this.jobs = jobs;
    }

    /** Those who stayed are told, the signed list is handed in, and the reports are due. */
    public void all(MobilityId mobility, World world) {
        var evening = new NewRestitution(null, "An evening of pictures", LocalDate.now(ZoneOffset.UTC), "");
        restitutions.name(mobility, evening, fixtures.reader(world.coordinator()));
        signList(mobility, world);
        var list = returns.ofGroup(mobility, Paper.M05).orElseThrow();
        journeys.accept(list.dossier(), Paper.M05, world.teacher());
        ring(mobility, "reportsNear");
        ring(mobility, "reportsDue");
    }

    /** All that is asked after the return is handed in and checked. */
    void settle(MobilityId mobility, World world) {
        for (var row :
                followUp.of(mobility, fixtures.reader(world.coordinator())).rows()) {
            for (var item : Afterwards.of(row)) {
                if (!item.state().isSettled()) {
                    journeys.submit(row.id(), item.paper(), world.teacher());
                    journeys.accept(row.id(), item.paper(), world.teacher());
                }
            }
        }
    }

    void signList(MobilityId mobility, World world) {
        var list = returns.ofGroup(mobility, Paper.M05).orElseThrow();
        journeys.submit(list.dossier(), Paper.M05, world.teacher());
    }

    void ring(MobilityId mobility, String timer) {
        jobs.ringTimers(FollowUpCases.PROCESS, mobility.toString(), timer);
        jobs.runDue();
    }
}
