package org.twinflow.assignments;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresInstructionsTests extends InstructionsTests {}
