package org.twinflow.inbox;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresInboxNumbersTests extends InboxNumbersTests {}
