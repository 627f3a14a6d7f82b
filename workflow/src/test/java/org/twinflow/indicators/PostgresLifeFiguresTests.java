package org.twinflow.indicators;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresLifeFiguresTests extends LifeFiguresTests {}
