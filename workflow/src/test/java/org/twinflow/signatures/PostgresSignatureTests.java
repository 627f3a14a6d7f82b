package org.twinflow.signatures;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresSignatureTests extends SignatureTests {}
