package org.twinflow.labels;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresLabelFourEyesTests extends LabelFourEyesTests {}
