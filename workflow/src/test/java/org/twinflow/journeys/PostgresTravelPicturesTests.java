package org.twinflow.journeys;

import org.springframework.context.annotation.Import;
import org.twinflow.Postgres;

/** The same on PostgreSQL. */
@Import(Postgres.class)
class PostgresTravelPicturesTests extends TravelPicturesTests {}
