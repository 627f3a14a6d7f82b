package org.twinflow.library;

import java.time.Instant;
import java.util.UUID;
import org.twinflow.people.PersonId;

/**
 * What somebody said of a document.
 *
 * @param version the version that was the latest then
 * @param mayDelete whether the reader may take it away
 */
public record Comment(UUID id, int version, PersonId author, String text, Instant saidAt, boolean mayDelete) {}
