package org.twinflow.datasheets;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresDataSheetTests extends DataSheetTests {}
