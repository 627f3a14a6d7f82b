package org.twinflow.mailin;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresRefusedMailTests extends RefusedMailTests {}
