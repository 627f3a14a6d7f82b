package org.twinflow.inbox;

import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
@Tag("thorough")
class PostgresManyTasksTests extends ManyTasksTests {}
