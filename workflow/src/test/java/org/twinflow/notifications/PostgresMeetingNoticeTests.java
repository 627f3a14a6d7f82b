package org.twinflow.notifications;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresMeetingNoticeTests extends MeetingNoticeTests {}
