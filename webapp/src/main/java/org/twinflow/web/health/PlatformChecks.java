package org.twinflow.web.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.search.SearchCare;
import org.twinflow.web.TwinflowProperties;

/** Database, disk, what waits to be done, and the tools that may be installed beside. */
@Component
@Order(1)
class PlatformChecks implements Checks {

    private static final long ENOUGH_SPACE = 2_000_000_000L;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final TwinflowProperties twinflow;
    private final SearchCare search;
    private final Clock clock;

    PlatformChecks(JdbcClient database, TwinflowProperties twinflow, SearchCare search, Clock clock) {
        this.database = database;
        this.twinflow = twinflow;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<Check> run() {
        return List.of(database(), disk(), events(), index());
    }

    private Check database() {
        try {
            return Check.well(
                    "database", database.sql("select 1").query(Integer.class).single());
        } catch (DataAccessException e) {
            return Check.down("database");
        }
    }

    private Check disk() {
        var free = twinflow.dataDir().toFile().getUsableSpace();
        return Check.of("disk", free > ENOUGH_SPACE, free / 1_000_000_000);
    }

    /** Completed publications are deleted, so what is there is still to be done. */
    private Check events() {
        var waiting = database.sql("select count(*) from event_publication")
                .query(Long.class)
                .single();
        var oldest = database.sql("select min(publication_date) from event_publication")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .single();
        return Check.of("events", oldest.filter(this::isLongAgo).isEmpty(), waiting);
    }

    private Check index() {
        return switch (search.condition()) {
            case AWAY -> Check.down("index-away");
            case DIVIDED -> Check.down("index-divided");
            case WELL -> indexing();
        };
    }

    private Check indexing() {
        var waiting = database.sql("select count(*) from hsearch_outbox_event")
                .query(Long.class)
                .single();
        return Check.of("index", waiting < 1000, waiting);
    }

    private boolean isLongAgo(Instant time) {
        return Duration.between(time, clock.instant()).compareTo(LONG) > 0;
    }
}
