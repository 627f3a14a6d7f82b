package org.twinflow.attachments;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresAttachmentTests extends AttachmentTests {}
