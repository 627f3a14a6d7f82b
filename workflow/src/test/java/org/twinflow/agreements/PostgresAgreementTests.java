package org.twinflow.agreements;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresAgreementTests extends AgreementTests {}
