package org.twinflow.invitations;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresInvitationTests extends InvitationTests {}
