package org.twinflow.departures;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresSchoolMoveTests extends SchoolMoveTests {}
