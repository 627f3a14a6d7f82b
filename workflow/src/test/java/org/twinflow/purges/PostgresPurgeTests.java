package org.twinflow.purges;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresPurgeTests extends PurgeTests {}
