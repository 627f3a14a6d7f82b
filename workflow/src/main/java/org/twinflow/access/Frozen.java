package org.twinflow.access;

import java.sql.Types;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Sql;

/** Where everything rests: a reader of such a scope carries a token that says so. */
@Component
class Frozen {

    private final JdbcClient database;
    private final Clock clock;

    Frozen(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static String token(Scope scope) {
        return scope.token() + ":frozen";
    }

    /** The tokens of those scopes of these in which everything rests. */
    Set<String> tokens(Collection<Held> held) {
        var ids = held.stream()
                .filter(each -> each.scope().kind() != Scope.Kind.PLATFORM)
                .map(each -> each.scope().id())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Set.of()
                : database
                        .sql("select kind, scope_id from frozen_scope where scope_id in (:ids)")
                        .param("ids", ids)
                        .query((row, at) -> token(new Scope(Scope.Kind.valueOf(row.getString(1)), row.getString(2))))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    void freeze(Scope scope) {
        if (database.sql("select count(*) from frozen_scope where kind = :kind and scope_id = :id")
                        .param("kind", scope.kind().name())
                        .param("id", scope.id())
                        .query(Integer.class)
                        .single()
                == 0) {
            database.sql("insert into frozen_scope (kind, scope_id, frozen_at) values (:kind, :id, :now)")
                    .param("kind", scope.kind().name())
                    .param("id", scope.id())
                    .param(
                            "now",
                            Sql.time(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
    }

    void thaw(Scope scope) {
        database.sql("delete from frozen_scope where kind = :kind and scope_id = :id")
                .param("kind", scope.kind().name())
                .param("id", scope.id())
                .update();
    }
}
