package org.twinflow.bulletin;

import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** A project keeps a document at hand from now on. */
public record DocumentPinned(ProjectId project, DocumentId document, PersonId by) {}
