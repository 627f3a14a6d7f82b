package org.twinflow.searches;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that somebody keeps.
 *
 * @param question as the query of an address: {@code q=river&kind=document}
 * @param alerting whether the person wants to be told of what is new
 * @param seenAt when the person last looked
 * @param fresh how many hits that the person may see at this moment came since then; 0 where nobody asked to be told
 */
public record KeptSearch(UUID id, String name, String question, boolean alerting, Instant seenAt, long fresh) {}
