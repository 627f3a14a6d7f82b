package org.twinflow.practice;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresPracticeTests extends PracticeTests {}
