package org.twinflow.kits;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresKitAcceptanceTests extends KitAcceptanceTests {}
