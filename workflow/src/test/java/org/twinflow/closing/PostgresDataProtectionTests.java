package org.twinflow.closing;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresDataProtectionTests extends DataProtectionTests {}
