package org.twinflow.documents;

import java.time.Instant;
import java.util.List;
import org.twinflow.people.PersonId;

/**
 * Says that a person was on the way to a file when it was issued. It opens nothing by itself: whoever is shown it asks
 * again whether that person may have the file.
 *
 * @param door the kind of thing that is asked for, and how it is given
 * @param what names exactly one of them: ids, and the version of a document
 * @param until from then on it is worth nothing
 */
public record Ticket(String door, List<String> what, PersonId person, Instant until) {}
