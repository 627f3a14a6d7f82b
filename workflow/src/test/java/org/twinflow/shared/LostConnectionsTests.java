package org.twinflow.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LostConnectionsTests {

    /** What a full disk does to H2, an order does as well: it closes at once, whoever is connected. */
    @Test
    void connectsAnewAfterTheDatabaseHasClosedItself() throws SQLException {
        var settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:mem:lost");
        settings.setMaximumPoolSize(1);
        settings.setExceptionOverrideClassName(LostConnections.class.getName());
        try (var pool = new HikariDataSource(settings)) {
            assertThatThrownBy(() -> {
                        try (var connection = pool.getConnection()) {
                            execute(connection, "shutdown immediately");
                            execute(connection, "select 1");
                        }
                    })
                    .isInstanceOf(SQLException.class);

            try (var connection = pool.getConnection()) {
                execute(connection, "select 1");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
