package org.twinflow.calendars;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresCalendarFeedTests extends CalendarFeedTests {}
