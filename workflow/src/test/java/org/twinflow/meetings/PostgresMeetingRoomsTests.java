package org.twinflow.meetings;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresMeetingRoomsTests extends MeetingRoomsTests {}
