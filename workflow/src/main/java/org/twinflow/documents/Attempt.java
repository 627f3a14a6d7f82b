package org.twinflow.documents;

import org.twinflow.people.PersonId;

/**
 * Somebody asked for what is about a person and not for them.
 *
 * @param paper what it was, as the audit names things: {@code document:ID}
 */
record Attempt(PersonId person, String paper) {}
