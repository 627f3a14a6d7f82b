package org.twinflow.inbox;

import java.time.Instant;
import org.twinflow.people.PersonId;

/** A task as it was when somebody completed it. */
record DoneTask(OpenTask task, PersonId by, Instant at) {}
