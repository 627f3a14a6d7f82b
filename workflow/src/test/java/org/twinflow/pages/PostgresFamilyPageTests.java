package org.twinflow.pages;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresFamilyPageTests extends FamilyPageTests {}
