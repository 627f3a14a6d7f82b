package org.twinflow.talks;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresTaskTalkTests extends TaskTalkTests {}
