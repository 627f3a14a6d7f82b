package org.twinflow.bulletin;

import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** A teacher has told the others something, or replied to it. */
public record NotePosted(ProjectId project, NoteId note, PersonId author) {}
