package org.twinflow.library;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresKeptFolderTests extends KeptFolderTests {}
