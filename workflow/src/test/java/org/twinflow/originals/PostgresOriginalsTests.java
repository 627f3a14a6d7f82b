package org.twinflow.originals;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresOriginalsTests extends OriginalsTests {}
