package org.twinflow.drafts;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresFormDraftsTests extends FormDraftsTests {}
