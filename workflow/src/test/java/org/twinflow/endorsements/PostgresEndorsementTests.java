package org.twinflow.endorsements;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresEndorsementTests extends EndorsementTests {}
