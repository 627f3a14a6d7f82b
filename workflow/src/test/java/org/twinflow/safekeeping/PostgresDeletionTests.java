package org.twinflow.safekeeping;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresDeletionTests extends DeletionTests {}
