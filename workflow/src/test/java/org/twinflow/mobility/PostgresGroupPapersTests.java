package org.twinflow.mobility;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresGroupPapersTests extends GroupPapersTests {}
