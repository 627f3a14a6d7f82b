package org.twinflow.planning;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresPlanReviewProcessTests extends PlanReviewProcessTests {}
