package org.twinflow.purges;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.engine.Jobs;
import org.twinflow.mobility.MobilityId;
import org.twinflow.safekeeping.RetentionClass;

/** Lets the time of the papers of a journey come, for tests. */
@Component
public class PurgeFixtures {

    private static final String PROCESS = "mobility-followup";

    private final Fixtures fixtures;
    private final Purges purges;
    private final Jobs jobs;
    private final JdbcTemplate database;

    PurgeFixtures(Fixtures fixtures, Purges purges, Jobs jobs, JdbcTemplate database) {
        this.fixtures = fixtures;
        this.purges = purges;
        this.jobs = jobs;
        this.database = database;
    }

    /** Officers are asked to look at both classes. */
    public void near(MobilityId mobility) {
        for (var timer : List.of("healthTimeNear", "travelTimeNear")) {
            jobs.ringTimers(PROCESS, mobility.toString(), timer);
        }
        jobs.runDue();
    }

    /** The last day was so many days ago. */
    public void keptUntil(MobilityId mobility, int daysAgo) {
        database.update(
                "update document set kept_until = ? where retention_class in ('health', 'travel') and id in"
                        + " (select document from dossier_item where dossier in"
                        + " (select id from dossier where mobility = ?))",
                LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo),
                mobility.id());
    }

    public void over(MobilityId mobility, String timer) {
        jobs.ringTimers(PROCESS, mobility.toString(), timer);
        jobs.runDue();
    }

    /** Somebody looks at everything, and all of it goes. */
    public void all(MobilityId mobility) {
        near(mobility);
        var administrator = fixtures.reader(fixtures.anAdministrator());
        purges.of(mobility, administrator).groups().forEach(group -> confirm(mobility, group, administrator));
        keptUntil(mobility, 1);
        over(mobility, "healthTimeOver");
        over(mobility, "travelTimeOver");
    }

    void confirm(MobilityId mobility, PurgeGroup group, Reader by) {
        purges.confirm(mobility, group.kind(), group.school().id(), Set.of(), "", by);
    }

    static PurgeGroup group(JourneyPurges all, RetentionClass kind) {
        return all.groups().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
