package org.twinflow.incidents;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresIncidentTests extends IncidentTests {}
