package org.twinflow.auditfiles;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresAuditFileTests extends AuditFileTests {}
