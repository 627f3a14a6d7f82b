package org.twinflow.groups;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresGroupNewsTests extends GroupNewsTests {}
