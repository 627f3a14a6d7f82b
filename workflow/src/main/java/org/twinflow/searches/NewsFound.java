package org.twinflow.searches;

import java.time.Instant;
import java.util.UUID;
import org.twinflow.people.PersonId;

/**
 * There is something new for a question that somebody keeps and wants to be told of.
 *
 * @param hits how many that the person may see came since they last looked or were told
 * @param latest since when the newest can be found
 */
public record NewsFound(UUID search, PersonId person, String name, long hits, Instant latest) {}
