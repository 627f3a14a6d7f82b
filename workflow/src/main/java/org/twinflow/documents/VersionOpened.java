package org.twinflow.documents;

import org.twinflow.people.PersonId;

/** Somebody has opened a version of a paper that is not about a person. */
public record VersionOpened(DocumentId document, int version, PersonId by) {}
