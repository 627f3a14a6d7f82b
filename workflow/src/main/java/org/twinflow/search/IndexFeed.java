package org.twinflow.search;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers, beside the rows, which index has taken in their changes. An index that was left for another one and is
 * taken up again knows nothing of what was withdrawn in between: it must begin empty.
 */
final class IndexFeed {

    private final JdbcClient database;

    IndexFeed(JdbcClient database) {
        this.database = database;
    }

    /** None: it was always the embedded one, or the rows came from a backup. */
    Optional<String> name() {
        return database.sql("select name from hsearch_feed").query(String.class).optional();
    }

    void goesTo(String name) {
        var known = database.sql("update hsearch_feed set name = ? where id = 1")
                .param(name)
                .update();
        if (known == 0) {
            database.sql("insert into hsearch_feed (id, name) values (1, ?)")
                    .param(name)
                    .update();
        }
    }
}
