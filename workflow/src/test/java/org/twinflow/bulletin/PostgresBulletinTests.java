package org.twinflow.bulletin;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresBulletinTests extends BulletinTests {}
