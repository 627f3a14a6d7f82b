package org.twinflow.stream;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresActivityStreamTests extends ActivityStreamTests {}
