package org.twinflow.founding;

/** The national services have let a founding wait for too long. */
public record FoundingOverdue(FoundingId founding, int round) {}
