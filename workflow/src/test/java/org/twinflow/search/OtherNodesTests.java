package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OtherNodesTests {

    private final JdbcClient database =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));

    @BeforeEach
    void make() {
        database.sql("""
                        create table hsearch_agent (id uuid not null primary key, type varchar(64) not null,
                        expiration timestamp(6) with time zone not null)""").update();
    }

    @Test
    void refusesToStartBesideANodeThatLives() {
        var agent = agent(2);
        try (var pulse = Executors.newSingleThreadScheduledExecutor()) {
            var living = pulse.scheduleAtFixedRate(
                    () -> database.sql("update hsearch_agent set expiration = ? where id = ?")
                            .params(in(2), agent)
                            .update(),
                    300,
                    300,
                    TimeUnit.MILLISECONDS);

            assertThatExceptionOfType(SeveralNodesException.class).isThrownBy(this::look);
            living.cancel(false);
        }
    }

    @Test
    void waitsUntilANodeThatWasKilledIsGone() {
        agent(1);

        assertThatCode(this::look).doesNotThrowAnyException();
    }

    @Test
    void startsAtOnceWhenThereIsNobody() {
        agent(-1);

        assertThatCode(this::look).doesNotThrowAnyException();
    }

    private void look() {
        new OtherNodes(database).mustBeNone();
    }

    private UUID agent(long seconds) {
        var id = UUID.randomUUID();
        database.sql(
                        "insert into hsearch_agent (id, type, expiration) values (?, 'EVENT_PROCESSING_DYNAMIC_SHARDING', ?)")
                .params(id, in(seconds))
                .update();
        return id;
    }

    private static OffsetDateTime in(long seconds) {
        return OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds);
    }
}
