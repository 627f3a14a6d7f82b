package org.twinflow.budget;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresBudgetTests extends BudgetTests {}
