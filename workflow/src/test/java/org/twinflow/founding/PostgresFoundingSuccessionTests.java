package org.twinflow.founding;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresFoundingSuccessionTests extends FoundingSuccessionTests {}
