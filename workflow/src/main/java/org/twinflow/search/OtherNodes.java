package org.twinflow.search;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for other nodes before this one takes part. With an index in each node's own folder, every change would reach
 * one of them only, and the others would go on showing what was withdrawn.
 */
final class OtherNodes {

    /** A node that says nothing for as long is gone. */
    static final Duration EXPIRATION = Duration.ofSeconds(6);

    /** A node that lives says so each second. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final JdbcClient database;

    OtherNodes(JdbcClient database) {
        this.database = database;
    }

    /** A node that was killed may still seem to live: it is waited for whether it gives a sign of life. */
    void mustBeNone() {
        var before = signs();
        var end = System.nanoTime() + EXPIRATION.toNanos();
        while (!before.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            var now = signs();
            if (now.entrySet().stream().anyMatch(sign -> isNews(sign, before))) {
                throw new SeveralNodesException();
            }
            before.keySet().retainAll(now.keySet());
        }
    }

    /** Moved on, whatever the clocks of the two nodes say; or it was not there before. */
    private static boolean isNews(Map.Entry<String, Instant> sign, Map<String, Instant> before) {
        return !sign.getValue().equals(before.get(sign.getKey()));
    }

    private Map<String, Instant> signs() {
        return database
                .sql("""
                        select cast(id as varchar(64)) as agent, expiration from hsearch_agent
                        where type like 'EVENT_PROCESSING%' and expiration > current_timestamp""")
                .query((row, number) -> Map.entry(
                        row.getString("agent"),
                        row.getObject("expiration", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
