package org.twinflow.documents;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresLikenessTests extends LikenessTests {}
