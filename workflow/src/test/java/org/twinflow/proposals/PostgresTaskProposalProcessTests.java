package org.twinflow.proposals;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresTaskProposalProcessTests extends TaskProposalProcessTests {}
