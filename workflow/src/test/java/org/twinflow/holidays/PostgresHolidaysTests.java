package org.twinflow.holidays;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresHolidaysTests extends HolidaysTests {}
